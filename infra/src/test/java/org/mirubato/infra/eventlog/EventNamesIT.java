package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.eventlog.Appends.inspections;
import static org.mirubato.infra.eventlog.Appends.registration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirubato.infra.eventlog.EventNames.Written;

@ExtendWith(SharedLogDatabase.class)
class EventNamesIT {

    private LogDatabase database;
    private EventNames names;

    @BeforeEach
    void beginWithThreeEvents(LogDatabase running) {
        database = running;
        database.clear();
        database.jdbc().execute("truncate event_names");
        database.jdbc().update("update event_names_seen set position = 0");
        database.log().engine().appendEvents(inspections("c1", "score_01", 0, 3));
        names = new EventNames(database.jdbc());
    }

    @Test
    void each_name_and_revision_is_known_with_the_place_where_it_was_first() {
        database.jdbc().update("update events set revision = 2 where position = 3");

        assertThat(names.all())
                .containsExactly(new Written("score.inspected", 1, 1), new Written("score.inspected", 2, 3));
    }

    @Test
    void only_what_has_come_since_the_last_time_is_looked_at() {
        names.all();
        database.jdbc().update("update events set name = 'score.transposed' where position = 2");
        database.log().engine().appendEvents(registration("user_01", "clara@example.org"));

        assertThat(names.all())
                .containsExactly(new Written("score.inspected", 1, 1), new Written("account.registered", 1, 4));
    }
}
