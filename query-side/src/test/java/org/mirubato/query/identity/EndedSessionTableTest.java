package org.mirubato.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.AccountQuery.ListEndedSessions;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.testing.SchemaDatabase;

class EndedSessionTableTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final EndedSessionTable table = new EndedSessionTable(DSL.using(
            SchemaDatabase.start(
                    "library", "/db/library/V2__identity.sql", "/db/library/V13__ended_sessions_by_time.sql"),
            SQLDialect.POSTGRES));

    @Test
    void those_that_ended_since_a_moment_are_listed_page_by_page() {
        for (int nr = 0; nr < 5; nr++) {
            table.add(new SessionId("ses_" + nr), NOON.plusSeconds(nr));
        }
        table.add(new SessionId("ses_old"), NOON.minusSeconds(1));

        assertThat(table.find(new ListEndedSessions(NOON, null, 3)))
                .extracting(SessionId::value)
                .containsExactly("ses_0", "ses_1", "ses_2");
        assertThat(table.find(new ListEndedSessions(NOON, new SessionId("ses_2"), 3)))
                .extracting(SessionId::value)
                .containsExactly("ses_3", "ses_4");
        assertThat(table.find(new ListEndedSessions(NOON.plusSeconds(4), null, 3)))
                .extracting(SessionId::value)
                .containsExactly("ses_4");
    }
}
