package org.mirubato.command.score;

import org.jspecify.annotations.Nullable;

/** Names that come with uploads; they are shown, never used as a path. */
final class FileNames {

    private static final int LONGEST = 255;

    private FileNames() {}

    /** The name without folders and control characters, at most 255 characters, never empty. */
    static String safe(@Nullable String given) {
        String name = given == null ? "" : given.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (name.length() > LONGEST) {
            name = shortened(name);
        }
        return name.isEmpty() || name.chars().allMatch(c -> c == '.') ? "score" : name;
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
