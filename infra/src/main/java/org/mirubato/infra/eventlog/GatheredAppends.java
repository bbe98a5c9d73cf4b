package org.mirubato.infra.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.eventlog.Append.EncodedEvent;
import org.mirubato.infra.eventlog.Append.Outcome;
import org.mirubato.infra.eventlog.Append.Result;
import org.mirubato.infra.eventlog.EventLog.Written;

/** What works of one thread have appended so far, and what is written together when all of them are done. */
final class GatheredAppends<T> {

    private static final ThreadLocal<@Nullable List<Append>> CURRENT = new ThreadLocal<>();

    private final List<Work<T>> works = new ArrayList<>();

    private record Work<T>(T answer, List<Append> appends) {

        Written<T> written() {
            Map<String, Long> versions = new HashMap<>();
            appends.stream()
                    .flatMap(append -> append.events().stream())
                    .map(EncodedEvent::message)
                    .forEach(event -> versions.put(event.getAggregateIdentifier(), event.getSequenceNumber()));
            return new Written<>(answer, versions);
        }
    }

    /** Does the works. When one fails, nothing of any of them is written. */
    static <T> GatheredAppends<T> of(List<Supplier<T>> works) {
        GatheredAppends<T> gathered = new GatheredAppends<>();
        for (Supplier<T> work : works) {
            List<Append> appends = new ArrayList<>();
            CURRENT.set(appends);
            try {
                gathered.works.add(new Work<>(work.get(), appends));
            } finally {
                CURRENT.remove();
            }
        }
        return gathered;
    }

    /** Whether the append is kept for later, since the current thread gathers. */
    static boolean take(Append append) {
        List<Append> gathering = CURRENT.get();
        return gathering != null && gathering.add(append);
    }

    /** Writes all of it, and gives what the works have answered; nothing where the log has not taken what they have appended just now. */
    List<Optional<Written<T>>> written(GroupCommit commits) {
        List<Append> all =
                works.stream().flatMap(work -> work.appends().stream()).toList();
        Iterator<Optional<Result>> results =
                (all.isEmpty() ? List.<Optional<Result>>of() : commits.append(all)).iterator();
        return works.stream().map(work -> answer(work, results)).toList();
    }

    private static <T> Optional<Written<T>> answer(Work<T> work, Iterator<Optional<Result>> results) {
        boolean taken = true;
        for (int i = 0; i < work.appends().size(); i++) {
            taken &= results.next().filter(GatheredAppends::isNew).isPresent();
        }
        return taken ? Optional.of(work.written()) : Optional.empty();
    }

    private static boolean isNew(Result result) {
        if (result.outcome() == Outcome.APPENDED) {
            AppendedPositions.note(result.last());
        }
        return result.outcome() == Outcome.APPENDED;
    }
}
