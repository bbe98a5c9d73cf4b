package org.mirubato.command.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookCommand;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.LogbookCommand.DismissDuplicate;
import org.mirubato.domain.practice.LogbookCommand.LogEntry;
import org.mirubato.domain.practice.LogbookCommand.PushEntry;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RestoreEntry;
import org.mirubato.domain.practice.LogbookCommand.RevertEntry;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.LogbookEvent.DuplicateDismissed;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;

/** How commands reach the decider and its events the log; what it decides is tested in the domain. */
class LogbookEntryTest {

    private static final EntryId ENTRY = new EntryId("entry_1");
    private static final UserId CLARA = new UserId("user_clara");
    private static final EntryTime WHEN = EntryTime.at(Instant.parse("2026-05-01T10:00:00Z"), "UTC");
    private static final EntryFacts FACTS = new EntryFacts(WHEN, 30, EntryType.PRACTICE, List.of(), "", false);
    private static final EntryWords WORDS =
            new EntryWords("piano", List.of(), List.of(), "", "", List.of(), "", "", "", "", List.of());
    private static final EntryLogged LOGGED = new EntryLogged(ENTRY, CLARA, FACTS, WORDS);
    private static final EntryFacts LONGER = new EntryFacts(null, 45, null, null, null, null);

    @Test
    void an_entry_is_logged_once() {
        LogEntry log = new LogEntry(ENTRY, CLARA, FACTS, EntryWords.NONE);

        given().when(log).expectResultMessagePayload(true).expectEvents(LOGGED);
        given(LOGGED).when(log).expectResultMessagePayload(false).expectNoEvents();
    }

    @Test
    void a_push_logs_or_changes() {
        given().when(new PushEntry(ENTRY, CLARA, FACTS, WORDS))
                .expectResultMessagePayload(true)
                .expectEvents(LOGGED);
        given(LOGGED)
                .when(new PushEntry(ENTRY, CLARA, LONGER, EntryWords.NONE))
                .expectResultMessagePayload(true)
                .expectEvents(new EntryChanged(ENTRY, CLARA, LONGER, null));
    }

    @Test
    void an_entry_is_changed_removed_and_restored() {
        EntryRemoved removed = new EntryRemoved(ENTRY, CLARA);

        given(LOGGED).when(change(LONGER)).expectEvents(new EntryChanged(ENTRY, CLARA, LONGER, null));
        given(LOGGED).when(change(FACTS)).expectResultMessagePayload(false).expectNoEvents();
        given(LOGGED).when(new RemoveEntry(ENTRY, CLARA, 0L)).expectEvents(removed);
        given(LOGGED, removed).when(new RestoreEntry(ENTRY, CLARA)).expectEvents(new EntryRestored(ENTRY, CLARA));
        given(LOGGED)
                .when(new DismissDuplicate(ENTRY, CLARA, new EntryId("entry_2")))
                .expectEvents(new DuplicateDismissed(ENTRY, CLARA, new EntryId("entry_2")));
    }

    @Test
    void an_entry_becomes_again_what_it_was_by_one_command() {
        EntryRemoved removed = new EntryRemoved(ENTRY, CLARA);

        given(LOGGED, new EntryChanged(ENTRY, CLARA, LONGER, null), removed)
                .when(new RevertEntry(ENTRY, CLARA, FACTS, WORDS, false, 2L))
                .expectEvents(
                        new EntryRestored(ENTRY, CLARA),
                        new EntryChanged(ENTRY, CLARA, new EntryFacts(null, 30, null, null, null, null), null));
    }

    @Test
    void another_version_than_expected_is_refused() {
        given(LOGGED).when(new RemoveEntry(ENTRY, CLARA, 1L)).expectNoEvents().expectException(Refusal.class);
    }

    @Test
    void no_command_is_without_a_handler() {
        List<Class<?>> handled = Arrays.stream(LogbookEntry.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("handle"))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();

        assertThat(LogbookCommand.class.getPermittedSubclasses()).hasSameElementsAs(handled);
    }

    private static ChangeEntry change(EntryFacts facts) {
        return new ChangeEntry(ENTRY, CLARA, facts, EntryWords.NONE, EntrySets.NONE, EntrySets.NONE, null);
    }

    private static TestExecutor<LogbookEntry> given(LogbookEvent... events) {
        return new AggregateTestFixture<>(LogbookEntry.class).given((Object[]) events);
    }
}
