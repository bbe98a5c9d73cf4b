package org.mirubato.domain.piece;

import java.util.regex.Pattern;

/** The numbers of catalogues and opera that follow a name: BWV 846, Op. 27 No. 2, K. 331. */
public final class CatalogueMarks {

    private static final String WORDS = "bwv(?:\\s+anh)?|op(?:us)?|kv?|hob|woo|rv|hwv|no|nr|sz|bb|wd|anh|[dslzp]";

    private static final Pattern TAIL = Pattern.compile(
            "(?:[\\s,;(\\[]+(?:" + WORDS
                    + ")(?:\\.\\s?|\\s)?(?:[ivxl]+[:/.]\\s?)?\\d+[a-z]?(?:[:/.-]\\d+[a-z]?)*[)\\]]?)+$",
            Pattern.CASE_INSENSITIVE);

    private CatalogueMarks() {}

    /** The text without the marks at its end; as it is where it has none, or is nothing else. */
    public static String stripped(String text) {
        return TAIL.matcher(text).replaceFirst("").strip();
    }
}
