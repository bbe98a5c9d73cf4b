package org.mirubato.infra.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.eventlog.EventNames.Written;
import org.mirubato.infra.selfcheck.StartFacts.Group;
import org.mirubato.infra.selfcheck.StartFacts.Letters;

class SelfCheckTest {

    private static final Group PROJECTION = new Group("list", false, Letters.KEPT, false, false, false, true);
    private static final Group STREAM = new Group("sync", false, Letters.NOWHERE, true, false, false, true);
    private static final Group SAGA = new Group("saga", false, Letters.NOWHERE, false, true, true, false);
    private static final Group MAILER = new Group("mailer", false, Letters.NOWHERE, false, false, true, false);

    @Test
    void an_application_in_order_starts() {
        assertThat(problems(PROJECTION, STREAM, SAGA, MAILER)).isEmpty();
    }

    @Test
    void a_token_store_in_memory_is_refused() {
        Group forgetful = new Group("list", true, Letters.KEPT, false, false, false, true);

        assertThat(problems(forgetful))
                .containsExactly("The processing group \"list\" keeps its position in memory and would see every event"
                        + " again after the next start: give it a token store in the database.");
    }

    @Test
    void a_projection_without_a_dead_letter_queue_is_refused() {
        Group bare = new Group("list", false, Letters.NOWHERE, false, false, false, true);

        assertThat(problems(bare))
                .containsExactly(
                        "The processing group \"list\" has no dead-letter queue, so one event that it can't take"
                                + " would stop it: give it one, or declare that it never parks.");
    }

    @Test
    void a_dead_letter_queue_in_memory_is_refused() {
        Group forgetful = new Group("list", false, Letters.IN_MEMORY, false, false, false, true);

        assertThat(problems(forgetful))
                .containsExactly(
                        "The processing group \"list\" keeps its dead letters in memory and would forget them with"
                                + " the next stop: give it a queue in the database.");
    }

    @Test
    void a_group_that_acts_on_the_world_and_could_be_reset_is_refused() {
        Group saga = new Group("saga", false, Letters.NOWHERE, false, true, true, true);
        Group mailer = new Group("mailer", false, Letters.NOWHERE, false, false, true, true);

        assertThat(problems(saga, mailer))
                .hasSize(2)
                .first()
                .isEqualTo(
                        "The processing group \"saga\" acts on the world and could be reset, which would do it all again:"
                                + " move the handlers that may be replayed to another group.");
    }

    @Test
    void a_saga_that_is_not_declared_is_refused() {
        Group undeclared = new Group("saga", false, Letters.NOWHERE, false, true, false, false);

        assertThat(problems(undeclared))
                .containsExactly(
                        "The processing group \"saga\" has a saga and is not declared to act on the world, so an"
                                + " import of the log would let it act again: add it to SideEffects.GROUPS.");
    }

    @Test
    void an_oid_column_is_refused() {
        StartFacts facts = new StartFacts(List.of(), List.of("log.saga_entry.serialized_saga"), List.of(), List.of());

        assertThat(SelfCheck.problems(facts))
                .containsExactly(
                        "The column log.saga_entry.serialized_saga is of the type oid, whose content is in no dump"
                                + " and grows for ever: change it to bytea.");
    }

    @Test
    void an_event_of_a_newer_version_is_refused() {
        StartFacts facts = new StartFacts(List.of(), List.of(), List.of(new Written("score.read", 2, 7)), List.of());

        assertThat(SelfCheck.problems(facts))
                .containsExactly(
                        "The log holds the event score.read in revision 2 (first at position 7), which this version"
                                + " does not know: start the newer version that wrote it.");
    }

    @Test
    void a_database_that_may_lose_what_it_has_confirmed_is_refused() {
        StartFacts facts = new StartFacts(List.of(), List.of(), List.of(), List.of("fsync"));

        assertThat(SelfCheck.problems(facts))
                .containsExactly(
                        "PostgreSQL runs with fsync off and could lose what it has confirmed: switch it on (alter"
                                + " system set fsync = on, and restart it).");
    }

    private static List<String> problems(Group... groups) {
        return SelfCheck.problems(new StartFacts(List.of(groups), List.of(), List.of(), List.of()));
    }
}
