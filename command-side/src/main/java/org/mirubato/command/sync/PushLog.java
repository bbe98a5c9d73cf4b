package org.mirubato.command.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;

/** What a push of many changes asks of the log, so that it need not ask and wait once for each of them. */
public interface PushLog {

    /** The events of these aggregates, the oldest first; what has none may be absent. */
    Map<String, List<DomainEventMessage<?>>> events(Collection<String> aggregates);

    /**
     * The version that each command has led its aggregate to; without those that have led to none.
     *
     * @param aggregates by the id of the command
     */
    Map<String, Long> versions(Map<String, String> aggregates);

    /**
     * Does works that each send a command, one after the other, and returns when what they append is in the log: in their order, and
     * each for itself. No work sees what another one has appended, so they must be of different aggregates.
     *
     * @return what each has come to; empty when the log has not taken what it has appended just now, since somebody was faster, it
     *     had it already, or it can't be stored
     */
    <T> List<Optional<Written<T>>> together(List<Supplier<T>> works);

    /**
     * What a work has come to whose events are in the log.
     *
     * @param versions what it has led its aggregates to; without those of which that is not known
     */
    record Written<T>(T answer, Map<String, Long> versions) {}
}
