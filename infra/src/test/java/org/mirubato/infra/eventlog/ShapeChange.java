package org.mirubato.infra.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What may not differ between the shape that a revision was released with and the shape of today. */
final class ShapeChange {

    private ShapeChange() {}

    /** A sentence for each difference that needs a new revision; none when the class still writes what it was released with. */
    static List<String> between(Map<String, String> released, Map<String, String> today) {
        TreeSet<String> paths = new TreeSet<>(released.keySet());
        paths.addAll(today.keySet());
        List<String> changes = new ArrayList<>();
        for (String path : paths) {
            String before = released.getOrDefault(path, "nothing");
            String after = today.getOrDefault(path, "nothing");
            if (!before.equals(after) && !grownAtItsEnd(before, after)) {
                changes.add(path + " was " + before + " and is " + after + ": give the event a new revision,"
                        + " and the old one an upcaster.");
            }
        }
        return changes;
    }

    /** A list of words may grow: whoever knows the longer one reads the shorter one too. */
    private static boolean grownAtItsEnd(String before, String after) {
        return after.startsWith(before + " | ");
    }
}
