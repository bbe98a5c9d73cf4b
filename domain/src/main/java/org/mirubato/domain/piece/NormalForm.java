package org.mirubato.domain.piece;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as they are compared: what people don't mean when they write them differently is gone. Accents stay. */
public final class NormalForm {

    /** What stands for a composer that is not given. */
    public static final String UNKNOWN = "unknown";

    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201a\u201b\u2032\u00b4`\u02bc]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private NormalForm() {}

    /** Lower case, single spaces, straight quotes, every dash a hyphen. */
    public static String title(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        text = SINGLE_QUOTES.matcher(text).replaceAll("'");
        text = DOUBLE_QUOTES.matcher(text).replaceAll("\"");
        text = DASHES.matcher(text).replaceAll("-");
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** The same without dots, so that J.S. Bach is js bach; {@link #UNKNOWN} for nobody. */
    public static String composer(@Nullable String written) {
        String text = written == null ? "" : title(written.replace(".", ""));
        return text.isEmpty() ? UNKNOWN : text;
    }
}
