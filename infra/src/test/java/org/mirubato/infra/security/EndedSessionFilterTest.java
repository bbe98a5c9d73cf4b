package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.AccountQuery;
import org.mirubato.domain.identity.AccountQuery.ListEndedSessions;
import org.mirubato.domain.identity.SessionId;
import org.springframework.core.ResolvableType;

class EndedSessionFilterTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final TreeMap<String, Instant> ended = new TreeMap<>();
    private final List<ListEndedSessions> asked = new ArrayList<>();
    private boolean away;
    private final MovedClock clock = new MovedClock(Clock.fixed(NOON, ZoneOffset.UTC));
    private final EndedSessionFilter filter = new EndedSessionFilter(queries(), clock);

    @Test
    void each_of_many_sessions_that_ended_is_held_for_ended() {
        int many = 2 * AccountQuery.MOST_ENDED + 7;
        IntStream.range(0, many).forEach(nr -> ended.put("ses_" + nr, NOON.minus(Duration.ofDays(nr % 30))));

        filter.catchUp();

        assertThat(IntStream.range(0, many).mapToObj(nr -> new SessionId("ses_" + nr)))
                .allMatch(filter::mayContain);
        assertThat(asked).hasSize(3);
    }

    @Test
    void few_of_those_that_go_on_are_held_for_ended() {
        IntStream.range(0, 1000).forEach(nr -> ended.put("ses_" + nr, NOON));

        filter.catchUp();

        assertThat(IntStream.range(0, 1000)
                        .mapToObj(nr -> new SessionId("open_" + nr))
                        .filter(filter::mayContain)
                        .count())
                .isLessThan(20);
    }

    @Test
    void what_was_told_late_is_taken_in_and_what_was_taken_in_is_not_asked_for_again() {
        filter.catchUp();
        ended.put("ses_late", NOON.minus(Duration.ofMinutes(50)));
        clock.move(Duration.ofSeconds(3));

        filter.catchUp();

        assertThat(filter.mayContain(new SessionId("ses_late"))).isTrue();
        assertThat(asked)
                .extracting(ListEndedSessions::since)
                .last()
                .isEqualTo(clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void what_no_token_can_name_any_more_is_let_go_once_a_day() {
        ended.put("ses_old", NOON.minus(Duration.ofDays(29)));
        filter.catchUp();
        assertThat(filter.mayContain(new SessionId("ses_old"))).isTrue();

        clock.move(Duration.ofDays(2));
        filter.catchUp();

        assertThat(filter.mayContain(new SessionId("ses_old"))).isFalse();
    }

    @Test
    void while_nobody_answers_it_fails_and_forgets_nothing() {
        ended.put("ses_1", NOON);
        filter.catchUp();
        away = true;
        clock.move(Duration.ofDays(2));

        assertThatThrownBy(filter::catchUp).hasMessageContaining("away");

        assertThat(filter.mayContain(new SessionId("ses_1"))).isTrue();
    }

    private QueryGateway queries() {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.<List<SessionId>>subscribe(
                ListEndedSessions.class.getName(),
                ResolvableType.forClassWithGenerics(List.class, SessionId.class).getType(),
                query -> answer((ListEndedSessions) query.getPayload()));
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    private List<SessionId> answer(ListEndedSessions query) {
        asked.add(query);
        if (away) {
            throw new IllegalStateException("away");
        }
        SessionId after = query.after();
        return ended.entrySet().stream()
                .filter(session -> !session.getValue().isBefore(query.since()))
                .filter(session -> after == null || session.getKey().compareTo(after.value()) > 0)
                .limit(query.limit())
                .map(session -> new SessionId(session.getKey()))
                .toList();
    }
}
