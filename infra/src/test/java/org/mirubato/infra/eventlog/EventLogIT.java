package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.infra.eventlog.Appends.NOON;
import static org.mirubato.infra.eventlog.Appends.inspections;
import static org.mirubato.infra.eventlog.Appends.message;
import static org.mirubato.infra.eventlog.Appends.registration;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirubato.domain.Personal;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.eventlog.EventLog.Written;

/** The promises of the event log, one by one, on a real server. */
@ExtendWith(SharedLogDatabase.class)
class EventLogIT {

    private static final String EMAIL = "clara@example.org";

    private LogDatabase database;
    private EventLog log;
    private PostgresEventStorageEngine engine;

    @BeforeEach
    void beginWithAnEmptyLog(LogDatabase running) {
        database = running;
        database.clear();
        log = database.log();
        engine = log.engine();
    }

    @Test
    void events_come_back_as_they_were_appended() {
        engine.appendEvents(inspections("c1", "score_01", 0, 3));

        List<? extends TrackedEventMessage<?>> read =
                engine.readEvents(null, false).toList();

        assertThat(read).extracting(EventLogIT::position).containsExactly(1L, 2L, 3L);
        assertThat(read)
                .extracting(event -> event.getMetaData().get(PostgresEventStorageEngine.COMMAND_ID))
                .containsOnly("c1");
        assertThat(read.get(0).getTimestamp()).isEqualTo(NOON);
        assertThat(engine.readEvents("score_01", 1).asStream().toList())
                .extracting(event -> event.getSequenceNumber())
                .containsExactly(1L, 2L);
        assertThat(engine.lastSequenceNumberFor("score_01")).contains(2L);
    }

    /** With a second one for the key, as many readers as there are connections would wait for each other, as at a start. */
    @Test
    void a_reader_that_knows_no_key_yet_needs_no_second_connection() {
        engine.appendEvents(registration("user_01", EMAIL));

        try (HikariDataSource one = database.pool("reader")) {
            one.setMaximumPoolSize(1);
            one.setConnectionTimeout(1_000);

            assertThat(database.log(one).engine().readEvents(null, false)).hasSize(1);
            assertThat(database.log(one).engine().readEvents("user_01", 0).asStream())
                    .hasSize(1);
        }
    }

    @Test
    void a_command_that_comes_twice_has_its_events_once_and_answers_with_the_first_positions() {
        engine.appendEvents(inspections("before", "score_00", 0, 1));
        engine.appendEvents(inspections("c1", "score_01", 0, 2));
        engine.appendEvents(inspections("after", "score_02", 0, 1));
        AppendedPositions.forget();

        engine.appendEvents(inspections("c1", "score_01", 2, 2));

        assertThat(AppendedPositions.last()).isEqualTo(3);
        assertThat(log.lastPositionOf("c1")).contains(3L);
        assertThat(log.head()).isEqualTo(4);
    }

    @Test
    void a_commands_version_is_its_last_event_in_its_aggregate_and_that_of_no_other() {
        engine.appendEvents(inspections("c1", "score_01", 0, 2));
        engine.appendEvents(inspections("c2", "score_01", 2, 1));
        engine.appendEvents(inspections("c3", "score_02", 0, 3));

        assertThat(log.versions(Map.of("c1", "score_01", "c3", "score_02", "c2", "score_02", "never", "score_01")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("c1", 1L, "c3", 2L));
    }

    @Test
    void a_command_that_was_decided_on_an_old_state_leaves_nothing_behind() {
        engine.appendEvents(inspections("c1", "score_01", 0, 2));

        assertThatThrownBy(() -> engine.appendEvents(inspections("c2", "score_01", 1, 3)))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(log.head()).isEqualTo(2);
        assertThat(log.lastPositionOf("c2")).isEmpty();
    }

    @Test
    void an_aggregate_that_exists_is_not_created_again() {
        engine.appendEvents(inspections("c1", "score_01", 0, 1));

        assertThatThrownBy(() -> engine.appendEvents(inspections("c2", "score_01", 0, 1)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void of_two_accounts_with_one_address_the_second_is_refused() {
        engine.appendEvents(registration("user_01", EMAIL));

        assertThatThrownBy(() -> engine.appendEvents(registration("user_02", EMAIL)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));

        assertThat(log.head()).isEqualTo(1);
        assertThat(log.byEmail(new EmailAddress(EMAIL))).contains(new UserId("user_01"));
        assertThat(log.byEmail(new EmailAddress("robert@example.org"))).isEmpty();
    }

    @Test
    void nobody_who_sees_the_tables_learns_an_address() {
        engine.appendEvents(registration("user_01", EMAIL));

        String everything = database.jdbc()
                .queryForObject(
                        "select string_agg(e::text, ' ') || (select string_agg(c::text, ' ') from claims c) from events e",
                        String.class);

        assertThat(everything).contains("user_01").contains("enc:").doesNotContain("clara");
        assertThat(registered()).isEqualTo(EMAIL);
    }

    @Test
    void personal_fields_read_as_erased_once_their_subjects_key_is_gone() {
        engine.appendEvents(registration("user_01", EMAIL));
        engine.appendEvents(inspections("c1", "score_01", 0, 1));

        database.jdbc().update("delete from subject_keys where subject = 'user_01'");
        engine = database.log().engine();

        assertThat(registered()).isEqualTo(Personal.ERASED);
        assertThat(engine.readEvents(null, false)).hasSize(2);
    }

    @Test
    void what_is_written_together_keeps_its_order_and_what_is_not_new_stops_no_other() {
        engine.appendEvents(inspections("before", "score_00", 0, 1));
        engine.appendEvents(inspections("twice", "score_02", 0, 1));
        AppendedPositions.forget();

        List<Optional<Written<String>>> written = log.together(List.of(
                appending("c1", "score_01", 0, 2),
                appending("lost", "score_00", 0, 1),
                appending("twice", "score_02", 1, 1),
                () -> "nothing to append",
                appending("c2", "score_03", 0, 1)));

        assertThat(written)
                .containsExactly(
                        Optional.of(new Written<>("c1", Map.of("score_01", 1L))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Written<>("nothing to append", Map.of())),
                        Optional.of(new Written<>("c2", Map.of("score_03", 0L))));
        assertThat(engine.readEvents(null, false)
                        .map(event -> event.getMetaData().get(PostgresEventStorageEngine.COMMAND_ID)))
                .containsExactly("before", "twice", "c1", "c1", "c2");
        assertThat(AppendedPositions.last()).isEqualTo(5);
    }

    @Test
    void what_the_database_cannot_take_stops_no_other_that_is_written_with_it() {
        List<Optional<Written<String>>> written = log.together(List.of(
                appending("c1", "score_01", 0, 1),
                appending("x".repeat(100_000), "score_02", 0, 1),
                appending("c3", "score_03", 0, 1)));

        assertThat(written.stream().map(each -> each.map(Written::answer)))
                .containsExactly(Optional.of("c1"), Optional.empty(), Optional.of("c3"));
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void of_works_of_which_one_fails_nothing_is_written() {
        assertThatThrownBy(() -> log.together(List.of(appending("c1", "score_01", 0, 1), () -> {
                    throw new IllegalStateException("no decision");
                })))
                .hasMessage("no decision");
        engine.appendEvents(inspections("c2", "score_02", 0, 1));

        assertThat(log.head()).isEqualTo(1);
        assertThat(log.lastPositionOf("c1")).isEmpty();
    }

    private Supplier<String> appending(String command, String score, int first, int count) {
        return () -> {
            engine.appendEvents(inspections(command, score, first, count));
            return command;
        };
    }

    @Test
    void the_log_is_read_to_its_end_over_many_pages() {
        for (int command = 0; command < 6; command++) {
            engine.appendEvents(inspections("c" + command, "score_0" + command, 0, 200));
        }

        List<Long> positions =
                engine.readEvents(null, false).map(EventLogIT::position).toList();

        assertThat(positions)
                .hasSize(1200)
                .startsWith(1L)
                .endsWith(1200L)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(engine.readEvents(new GlobalSequenceTrackingToken(1150), false))
                .hasSize(50);
        assertThat(engine.readEvents(engine.createHeadToken(), false)).isEmpty();
    }

    @Test
    void a_token_at_an_instant_stands_before_the_first_event_from_then_on() {
        for (int minute = 0; minute < 3; minute++) {
            engine.appendEvents(List.of(message(
                    "c" + minute,
                    "Score",
                    "score_01",
                    minute,
                    SampleEvents.all().get(8),
                    NOON.plusSeconds(60L * minute))));
        }

        assertThat(position(engine.createTokenAt(NOON.plusSeconds(60)))).isEqualTo(1);
        assertThat(position(engine.createTokenAt(NOON.minusSeconds(1)))).isEqualTo(0);
        assertThat(position(engine.createTokenAt(NOON.plusSeconds(3600)))).isEqualTo(3);
        assertThat(position(engine.createTailToken())).isZero();
    }

    private String registered() {
        return engine.readEvents("user_01", 0)
                .asStream()
                .map(event -> ((AccountRegistered) event.getPayload()).email())
                .findFirst()
                .orElseThrow();
    }

    private static long position(TrackedEventMessage<?> event) {
        return position(event.trackingToken());
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }
}
