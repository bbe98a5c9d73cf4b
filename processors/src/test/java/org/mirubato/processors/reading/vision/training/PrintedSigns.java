package org.mirubato.processors.reading.vision.training;

import java.awt.Shape;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The music fonts' signs for other packages' tests. */
public final class PrintedSigns {

    private static final Set<String> BY_HAND = Set.of("petaluma", "musejazz");

    private PrintedSigns() {}

    /** Those fonts that ship with the project and do not look written by hand. */
    public static Stream<String> upright() {
        return Stream.concat(MusicTypeface.TAUGHT.stream(), MusicTypeface.KEPT_OUT.stream())
                .filter(font -> !BY_HAND.contains(font));
    }

    /**
     * The outline of a sign in staff spaces, y downwards from the middle of its note.
     *
     * @param sign such as FLAT
     */
    public static Shape outline(String font, String sign) {
        return MusicTypeface.load(List.of(font))
                .get(0)
                .outline(Sign.valueOf(sign))
                .orElseThrow();
    }
}
