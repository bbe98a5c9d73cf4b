package org.mirubato.query.identity;

import static org.jooq.impl.DSL.excluded;
import static org.mirubato.query.library.Tables.PREFERENCES;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.UserId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the preferences, one for each user. */
@Component
@Profile("query")
class PreferencesTable {

    /** The one character that PostgreSQL can't hold, as JSON writes it, and what stands for it. */
    private static final String NUL = "\\u0000";

    private static final String INSTEAD = "\\ufffd";

    private final DSLContext library;
    private final JsonMapper mapper;

    PreferencesTable(@Qualifier("library") DSLContext library, JsonMapper mapper) {
        this.library = library;
        this.mapper = mapper;
    }

    Optional<PreferencesView> find(UserId owner) {
        return library.select(PREFERENCES.VIEW)
                .from(PREFERENCES)
                .where(PREFERENCES.OWNER.eq(owner.value()))
                .fetchOptional(row -> mapper.readValue(row.value1().data(), PreferencesView.class));
    }

    /** Writes a row, unless it has seen a later version. */
    void store(PreferencesView view) {
        String column = mapper.writeValueAsString(view).replace(NUL, INSTEAD);
        library.insertInto(PREFERENCES)
                .set(PREFERENCES.OWNER, view.owner().value())
                .set(PREFERENCES.VERSION, view.version())
                .set(PREFERENCES.VIEW, JSONB.valueOf(column))
                .onConflict(PREFERENCES.OWNER)
                .doUpdate()
                .setAllToExcluded()
                .where(PREFERENCES.VERSION.lt(excluded(PREFERENCES.VERSION)))
                .execute();
    }
}
