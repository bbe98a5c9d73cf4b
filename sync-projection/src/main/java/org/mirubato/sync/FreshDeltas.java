package org.mirubato.sync;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Deltas for those who wait at this node: what was just written need not be read again, once for each device. */
@Component
@Profile("sync")
record FreshDeltas(SyncHub hub, StreamTable table) implements DeltaSource {

    /** A delta is kept for a moment when it has at most so many ops and characters. */
    private static final int MOST_OPS_KEPT = 50;

    private static final int MOST_CHARACTERS_KEPT = 20_000;

    /**
     * What a batch has brought to one of its users.
     *
     * @param rows of the whole batch
     * @param end where the user's stream ends with it
     * @return null when that is too much to be kept
     */
    static @Nullable Delta of(Advance advance, List<SyncRow> rows, Cursor end) {
        List<Op> ops = rows.stream()
                .filter(row -> row.key().user().equals(advance.user()))
                .map(row -> SyncTable.op(row, end.seq() - row.behind()))
                .sorted(Comparator.comparingLong(Op::seq))
                .toList();
        int characters = ops.stream()
                .mapToInt(op -> op.body() == null ? 0 : op.body().length())
                .sum();
        return ops.size() > MOST_OPS_KEPT || characters > MOST_CHARACTERS_KEPT
                ? null
                : new Delta(end.epoch(), end.seq() - advance.count(), end.seq(), end.seq(), ops, false, Reset.NONE);
    }

    @Override
    public Delta read(String user, Cursor cursor, int mostOps) {
        Delta fresh = hub.fresh(user);
        return fresh != null && fresh.ops().size() <= mostOps && cursor.isAt(new Cursor(fresh.epoch(), fresh.from()))
                ? fresh.seenFrom(cursor)
                : table.read(user, cursor, mostOps);
    }
}
