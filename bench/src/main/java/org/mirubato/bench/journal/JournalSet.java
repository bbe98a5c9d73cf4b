package org.mirubato.bench.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.mirubato.bench.Report;
import org.mirubato.bench.log.CopyText;
import org.mirubato.bench.log.LogServer;
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
import org.mirubato.infra.admin.Projections;
import org.mirubato.infra.cli.demo.DemoEntry;
import org.mirubato.infra.cli.demo.DemoStudent;

/** The logbooks of many made-up students, about 400 entries each, in a log and the read models that follow from it. */
record JournalSet(int users, LocalDate last) {

    /** As long as it takes a student to write 400 entries. */
    private static final int MONTHS = 19;

    private static final int COPIED_AT_ONCE = 20_000;
    private static final String METADATA = "{\"user\":\"user_bench\"}";

    /** The first day on which anything happens. */
    LocalDate first() {
        return last.minusMonths(MONTHS);
    }

    static UserId user(int number) {
        return new UserId("user_student" + number);
    }

    /** Fills an empty log, and waits until all read models have seen it. One that is full is taken as it is. */
    void fill(LogServer server, Report report) throws SQLException, IOException, InterruptedException {
        long head = server.log().head();
        if (head == 0) {
            long start = System.nanoTime();
            copy(server);
            report.note("%d entries of %d users were copied in %d s."
                    .formatted(server.log().head(), users, secondsSince(start)));
        }
        long start = System.nanoTime();
        Projections projections = server.bean(Projections.class);
        while (projections.all().stream().anyMatch(state -> state.replayable() && state.lag() > 0)) {
            Thread.sleep(100);
        }
        server.jdbc().execute("vacuum analyze");
        report.note("The read models were ready after %d s.".formatted(secondsSince(start)));
    }

    private void copy(LogServer server) throws SQLException, IOException {
        CopyText rows = new CopyText();
        long position = 0;
        long copied = 0;
        for (int number = 0; number < users; number++) {
            UserId user = user(number);
            List<DemoEntry> entries = DemoStudent.of(number, first(), last).entries();
            for (DemoEntry entry : entries) {
                EntryLogged event = logged(user, entry);
                rows.add(++position, message(event), server.codec().encode(event), SampleEvents.newId(), 0, METADATA);
            }
            if (position - copied >= COPIED_AT_ONCE || number == users - 1) {
                rows.copyInto("log.events", server.dataSource());
                copied = position;
            }
        }
        server.jdbc().execute("analyze events");
    }

    private static DomainEventMessage<?> message(EntryLogged event) {
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

    private static long secondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
