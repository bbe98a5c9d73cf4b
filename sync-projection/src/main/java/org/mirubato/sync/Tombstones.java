package org.mirubato.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mirubato.sync.DeviceCursors.DeviceCursor;
import org.mirubato.sync.TombstoneTable.Mark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes tombstones out of streams once every device has had time to see them. When a tombstone was passed by the last device is not
 * written down; instead, how far a stream and its devices are is noted now and then, and what was passed at a note that is old
 * enough may go. Going through all streams may be done as often as one likes.
 *
 * <p>The notes and the floor belong to a stream and go with it. One that is built anew has all its tombstones again, another name, a
 * floor of 0 and no notes: every cursor of the old one is answered by everything from 0, so no device can miss what was taken out
 * of it, and the tombstones that are back go when their time has passed once more.
 */
@Component
@Profile("processors")
public class Tombstones {

    private static final Logger LOG = LoggerFactory.getLogger(Tombstones.class);

    /** So many notes are made in the time that a tombstone stays: it stays that much longer at most. */
    private static final int NOTES = 12;

    private final TombstoneTable table;
    private final StreamTable streams;
    private final DeviceCursors devices;
    private final Stay stay;

    Tombstones(TombstoneTable table, StreamTable streams, DeviceCursors devices, Stay stay) {
        this.table = table;
        this.streams = streams;
        this.devices = devices;
        this.stay = stay;
    }

    /**
     * How long tombstones stay.
     *
     * @param passed after all known devices have passed them
     * @param longest at most, whoever has not seen them
     */
    public record Stay(Duration passed, Duration longest) {

        Duration betweenNotes() {
            return passed.dividedBy(NOTES);
        }
    }

    /** Goes through all streams. What fails for one user is tried again the next time, and stops no other. */
    public void at(Instant now) {
        for (String user : table.users()) {
            try {
                of(user, now);
            } catch (RuntimeException e) {
                LOG.warn("Tombstones of {} stay for now: {}", user, e.toString());
            }
        }
    }

    /** Goes through one user's stream. */
    public void of(String user, Instant now) {
        List<Mark> marks = table.marks(user);
        table.raise(user, due(marks, now));
        devices.forgetGone(user);
        note(user, marks, now);
    }

    /** Up to which number tombstones may go. Notes are rare: by the one before it, the next would be too late for the longest stay. */
    private long due(List<Mark> marks, Instant now) {
        Instant passed = now.minus(stay.passed());
        Instant longest = now.minus(stay.longest()).plus(stay.betweenNotes());
        long due = 0;
        for (Mark mark : marks) {
            due = mark.at().isAfter(passed) ? due : Math.max(due, mark.passed());
            due = mark.at().isAfter(longest) ? due : Math.max(due, mark.head());
        }
        return due;
    }

    private void note(String user, List<Mark> marks, Instant now) {
        table.forget(user, now.minus(stay.longest()));
        Mark last = marks.isEmpty() ? Mark.NONE : marks.get(marks.size() - 1);
        if (!last.at().plus(stay.betweenNotes()).isAfter(now)) {
            Cursor end = streams.end(user);
            Mark mark = new Mark(now, passedByAll(user, end), end.seq());
            if (!last.isAsFarAs(mark)) {
                table.add(user, mark);
            }
        }
    }

    /** Who has nothing yet, or is in another stream, takes all of it and needs no tombstone. */
    private long passedByAll(String user, Cursor end) {
        return devices.of(user).stream()
                .map(DeviceCursor::cursor)
                .map(Cursor::shown)
                .filter(cursor -> cursor.seq() > 0 && cursor.isInStreamOf(end))
                .mapToLong(Cursor::seq)
                .reduce(end.seq(), Math::min);
    }
}
