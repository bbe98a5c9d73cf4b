package org.mirubato.query.identity;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.mirubato.query.library.Tables.PREFERENCES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.mirubato.domain.identity.AccountQuery.ListReminded;
import org.mirubato.domain.identity.AccountQuery.RemindedPage;
import org.mirubato.domain.identity.PreferenceKeys;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.query.projection.RoundTripTable.PreparedSelect;
import org.mirubato.query.projection.RoundTripTable.Question;
import org.mirubato.query.projection.ViewJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rows of the preferences, one for each user. */
@Component
@Profile("query")
public class PreferencesTable {

    /** Any kind of notice is wanted; the values are JSON in canonical form, without blanks. */
    private static final String REMINDED = "\"(practiceReminders|goalDeadlines|achievementNotifications)\":true";

    private static final Field<String> OWNER = PREFERENCES.OWNER.collate("C");

    private final DSLContext library;
    private final ViewJson json;
    private final PreparedSelect ofOne;

    PreferencesTable(@Qualifier("library") DSLContext library, ViewJson json) {
        this.library = library;
        this.json = json;
        this.ofOne = new PreparedSelect(
                library,
                select(PREFERENCES.VIEW)
                        .from(PREFERENCES)
                        .where(PREFERENCES.OWNER.eq(param("owner", PREFERENCES.OWNER))));
    }

    /** What the user wants. */
    public Question<PreferencesView> of(UserId owner) {
        return new Question<>(
                ofOne,
                Map.of("owner", owner.value()),
                rows -> rows.stream()
                        .findFirst()
                        .map(row -> json.view(row.get(PREFERENCES.VIEW).data(), PreferencesView.class))
                        .orElseGet(() -> PreferencesView.none(owner)));
    }

    Optional<PreferencesView> find(UserId owner) {
        return library.select(PREFERENCES.VIEW)
                .from(PREFERENCES)
                .where(PREFERENCES.OWNER.eq(owner.value()))
                .fetchOptional(row -> json.view(row.value1().data(), PreferencesView.class));
    }

    /** Users who want to be reminded of anything; one row more is read to know whether another page follows. */
    RemindedPage reminded(ListReminded query) {
        Condition wanted = condition(
                "({0} -> 'values' -> {1} ->> 'json') ~ {2}",
                PREFERENCES.VIEW, inline(PreferenceKeys.NOTIFICATIONS), inline(REMINDED));
        Condition behind =
                query.after() == null ? noCondition() : OWNER.gt(query.after().value());
        List<PreferencesView> found = library.select(PREFERENCES.VIEW)
                .from(PREFERENCES)
                .where(wanted, behind)
                .orderBy(OWNER)
                .limit(query.limit() + 1)
                .fetch(row -> json.view(row.value1().data(), PreferencesView.class));
        boolean more = found.size() > query.limit();
        List<PreferencesView> shown = more ? found.subList(0, query.limit()) : found;
        return new RemindedPage(shown, more ? shown.get(shown.size() - 1).owner() : null);
    }

    void erase(UserId owner) {
        library.deleteFrom(PREFERENCES)
                .where(PREFERENCES.OWNER.eq(owner.value()))
                .execute();
    }

    /** Writes a row, unless it has seen a later version. */
    void store(PreferencesView view) {
        library.insertInto(PREFERENCES)
                .set(PREFERENCES.OWNER, view.owner().value())
                .set(PREFERENCES.VERSION, view.version())
                .set(PREFERENCES.VIEW, JSONB.valueOf(json.column(view)))
                .onConflict(PREFERENCES.OWNER)
                .doUpdate()
                .setAllToExcluded()
                .where(PREFERENCES.VERSION.lt(excluded(PREFERENCES.VERSION)))
                .execute();
    }
}
