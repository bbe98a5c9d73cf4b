package org.mirubato.bench.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.mirubato.bench.log.SampleEvents;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.PracticeKey;
import org.mirubato.infra.cli.demo.DemoEntry;
import org.mirubato.infra.cli.demo.DemoStudent;

/** The logbooks of many made-up students, about 400 entries each. */
record JournalSet(int users, LocalDate last) {

    /** As long as it takes a student to write 400 entries. */
    private static final int MONTHS = 19;

    /** The first day on which anything happens. */
    LocalDate first() {
        return last.minusMonths(MONTHS);
    }

    static UserId user(int number) {
        return new UserId("user_student" + number);
    }

    /** What a student writes down, in the order of time. */
    List<DomainEventMessage<EntryLogged>> eventsOf(int number) {
        return DemoStudent.of(number, first(), last).entries().stream()
                .map(entry -> message(logged(user(number), entry)))
                .toList();
    }

    private static DomainEventMessage<EntryLogged> message(EntryLogged event) {
        return new GenericDomainEventMessage<>(
                "LogbookEntry",
                PracticeKey.of(event.owner(), event.entryId()).value(),
                0,
                event,
                MetaData.from(Map.of("user", event.owner().value())),
                SampleEvents.newId(),
                GenericEventMessage.clock.instant());
    }

    private static EntryLogged logged(UserId user, DemoEntry entry) {
        EntryFacts facts = new EntryFacts(
                EntryTime.at(entry.at().toInstant(), entry.at().getZone().getId()),
                entry.minutes(),
                EntryType.of(entry.type()),
                entry.goalIds(),
                "",
                false);
        List<EntryPiece> pieces = entry.parts().stream()
                .map(part -> new EntryPiece(
                        null, part.piece().title(), part.piece().composer(), null, part.tempo(), part.minutes()))
                .toList();
        EntryWords words = new EntryWords(
                "piano",
                pieces,
                entry.techniques(),
                entry.notes(),
                entry.mood(),
                entry.tags(),
                "",
                "",
                "",
                "",
                List.of());
        return new EntryLogged(new EntryId(entry.id()), user, facts, words);
    }
}
