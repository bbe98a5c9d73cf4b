package org.mirubato.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads what became of entities from the log, a part at a time: however long a past is, little of it is held at once. */
@Component
@Profile("query")
class HistoryReader {

    /** Events that are read at once. */
    static final int PART = 200;

    private final PastEvents log;

    HistoryReader(PastEvents log) {
        this.log = log;
    }

    /**
     * The changes below a version, newest first.
     *
     * @throws Refusal (not found) when the entity was never there, or is somebody else's
     */
    <S> List<ChangeOfEntity> changes(EntityHistory<S> kind, UserId owner, String id, long before, int limit) {
        Trail trail = kind.trail(owner, id);
        List<PastEvent> page = log.newestBefore(trail, before, limit);
        requireOwn(kind, page.isEmpty() ? log.oldestFrom(trail, 0, 1) : page, owner);
        List<ChangeOfEntity> changes = new ArrayList<>();
        for (PastEvent event : page) {
            changes.forEach(younger -> younger.learn(kind.told(event.event())));
            changes.add(new ChangeOfEntity(event, kind.told(event.event())));
        }
        lookBack(kind, trail, changes);
        return changes;
    }

    /** What was there before the changes is told by older events: as many of them are read as it takes. */
    private <S> void lookBack(EntityHistory<S> kind, Trail trail, List<ChangeOfEntity> changes) {
        List<ChangeOfEntity> open = new ArrayList<>(changes);
        open.removeIf(ChangeOfEntity::isComplete);
        long before = changes.isEmpty() ? 0 : changes.get(changes.size() - 1).version();
        while (!open.isEmpty() && before > 0) {
            List<PastEvent> older = log.newestBefore(trail, before, PART);
            if (older.isEmpty()) {
                return;
            }
            for (PastEvent event : older) {
                open.forEach(change -> change.learn(kind.told(event.event())));
            }
            open.removeIf(ChangeOfEntity::isComplete);
            before = older.get(older.size() - 1).version();
        }
    }

    /**
     * An entity at some moment.
     *
     * @param version the last version that is in it; -1 for none
     * @param at when that was recorded; null for none
     * @param state null when it was not there
     */
    record Moment<S>(
            long version, @Nullable Instant at, @Nullable S state) {}

    /**
     * The entity after the events up to the first one that is not wanted.
     *
     * @throws Refusal (not found) when the entity was never there, or is somebody else's
     */
    <S> Moment<S> moment(EntityHistory<S> kind, UserId owner, String id, Predicate<PastEvent> wanted) {
        Trail trail = kind.trail(owner, id);
        Moment<S> moment = new Moment<>(-1, null, null);
        List<PastEvent> part = log.oldestFrom(trail, 0, PART);
        requireOwn(kind, part, owner);
        while (!part.isEmpty()) {
            for (PastEvent event : part) {
                if (!wanted.test(event)) {
                    return moment;
                }
                S state = kind.fold(moment.state(), event.event(), event.at(), event.version());
                moment = new Moment<>(event.version(), event.at(), state);
            }
            part = part.size() < PART ? List.of() : log.oldestFrom(trail, moment.version() + 1, PART);
        }
        return moment;
    }

    /**
     * The version of the first event of the last change that a person made.
     *
     * @throws Refusal (conflict) when there is none that is not long ago
     */
    <S> long lastWish(EntityHistory<S> kind, UserId owner, String id) {
        List<PastEvent> newest = log.newestBefore(kind.trail(owner, id), Long.MAX_VALUE, PART);
        requireOwn(kind, newest, owner);
        PastEvent first = null;
        for (PastEvent event : newest) {
            if (first == null ? kind.isWish(event.event()) : event.command().equals(first.command())) {
                first = event;
            } else if (first != null) {
                break;
            }
        }
        if (first == null) {
            throw Refusal.conflict("There is no change of yours here that can be undone.");
        }
        return first.version();
    }

    /** Somebody else's, or one of another kind, is answered as if it were not there. */
    private static void requireOwn(EntityHistory<?> kind, List<PastEvent> events, UserId owner) {
        if (events.isEmpty()
                || !kind.events().isInstance(events.get(0).event())
                || !events.get(0).event().owner().equals(owner)) {
            throw Refusal.notFound("There is nothing of yours under this id.");
        }
    }
}
