package org.mirubato.domain.practice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some values of the fields of an entry that are sets. */
public record EntrySets(List<String> tags, List<String> techniques, List<String> goalIds) {

    /** No values. */
    public static final EntrySets NONE = new EntrySets(List.of(), List.of(), List.of());

    /** @throws org.mirubato.domain.Refusal (invalid) when there are too many, or one is too long */
    public EntrySets {
        tags = EntryWords.checkedTags(tags);
        techniques = EntryWords.checkedTechniques(techniques);
        goalIds = CheckedText.lines("goals", goalIds, EntryLimits.MOST_GOALS);
    }

    /** What is there, with {@code add} behind it and without {@code remove}. */
    static List<String> changed(@Nullable List<String> there, List<String> add, List<String> remove) {
        Set<String> all = new LinkedHashSet<>(there == null ? List.of() : there);
        all.addAll(add);
        remove.forEach(all::remove);
        return List.copyOf(all);
    }
}
