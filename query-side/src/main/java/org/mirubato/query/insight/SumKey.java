package org.mirubato.query.insight;

import java.time.LocalDate;
import java.util.Comparator;
import org.mirubato.domain.insight.Contribution.Cell;
import org.mirubato.domain.insight.Dimension;

/** Names a sum among those of all users. Ordered, so that writers who touch several never cross. */
record SumKey(String owner, Dimension dimension, LocalDate day, String word) implements Comparable<SumKey> {

    private static final Comparator<SumKey> ORDER = Comparator.comparing(SumKey::owner)
            .thenComparing(SumKey::dimension)
            .thenComparing(SumKey::day)
            .thenComparing(SumKey::word);

    /** The one character that PostgreSQL can't hold is replaced. */
    static SumKey of(String owner, Cell cell) {
        return new SumKey(owner, cell.dimension(), cell.day(), cell.value().replace('\0', '\ufffd'));
    }

    @Override
    public int compareTo(SumKey other) {
        return ORDER.compare(this, other);
    }
}
