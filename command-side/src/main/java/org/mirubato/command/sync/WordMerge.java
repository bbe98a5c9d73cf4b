package org.mirubato.command.sync;

import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import org.mirubato.domain.sync.TextMerge;

/**
 * Merges texts word by word, long ones line by line: the changes of both are found against what both were made of, those that don't
 * meet are both done, and of those that meet both results are kept, one behind the other. Safe for any number of threads.
 */
final class WordMerge implements TextMerge {

    /** In all three texts, so that comparing some that have nothing in common takes milliseconds. */
    private static final int MOST_PARTS = 4_000;

    @Override
    public String merged(String before, String there, String brought) {
        if (there.equals(brought) || brought.equals(before)) {
            return there;
        }
        if (there.equals(before)) {
            return brought;
        }
        for (TextParts parts : TextParts.values()) {
            List<String> base = parts.of(before);
            List<String> one = parts.of(there);
            List<String> other = parts.of(brought);
            if (base.size() + one.size() + other.size() <= MOST_PARTS) {
                DiffAlgorithmI<String> diff = new MyersDiffWithLinearSpace<>(parts::same);
                return new ThreeWay(base, edits(diff, base, one), edits(diff, base, other), parts).merged();
            }
        }
        return there + "\n" + brought;
    }

    private static List<Edit> edits(DiffAlgorithmI<String> diff, List<String> base, List<String> now) {
        List<Edit> edits = new ArrayList<>();
        diff.computeDiff(base, now, null)
                .forEach(change -> Edit.append(
                        edits,
                        new Edit(
                                change.startOriginal,
                                change.endOriginal,
                                now.subList(change.startRevised, change.endRevised))));
        return edits;
    }
}
