package org.mirubato.domain.piece;

import org.jspecify.annotations.Nullable;

/**
 * How likely others' writings mean the piece asked for: 0.7 of the likeness of the titles and 0.3 of that of the composers, each
 * by the Levenshtein distance of the normal forms. A title that has a catalogue number where the other has none is compared
 * without it, and then not trusted as highly.
 */
public final class Likeness {

    /** Below this nothing is suggested. */
    public static final double WORTH_TELLING = 0.7;

    private static final double OF_TITLE = 0.7;
    private static final double OF_COMPOSER = 0.3;
    private static final double ONE_COMPOSER_MISSING = 0.3;
    private static final double MOST_WITHOUT_MARKS = 0.94;

    /** How much to rely on a suggestion. */
    public enum Level {
        /** From 0.95. */
        HIGH,
        /** From 0.85. */
        MEDIUM,
        LOW;

        private static final double LEAST_HIGH = 0.95;
        private static final double LEAST_MEDIUM = 0.85;

        /** The level of a likeness. */
        public static Level of(double confidence) {
            if (confidence >= LEAST_HIGH) {
                return HIGH;
            }
            return confidence >= LEAST_MEDIUM ? MEDIUM : LOW;
        }
    }

    private final Compared asked;

    /** @param asked the writing that all others are compared with */
    public Likeness(PieceNames asked) {
        this.asked = new Compared(asked);
    }

    /** The likeness of the other writing, 0 to 1; 1 when the match keys are the same. */
    public double to(PieceNames written) {
        Compared other = new Compared(written);
        if (asked.key.same(other.key)) {
            return 1;
        }
        double composers = OF_COMPOSER * composers(asked.composer, other.composer);
        double whole = OF_TITLE * similarity(asked.title, other.title) + composers;
        if (asked.hasMarks() == other.hasMarks()) {
            return whole;
        }
        double bare = OF_TITLE * similarity(asked.bareTitle, other.bareTitle) + composers;
        return Math.max(whole, Math.min(bare, MOST_WITHOUT_MARKS));
    }

    private static double composers(@Nullable String one, @Nullable String other) {
        if (one == null && other == null) {
            return 1;
        }
        return one == null || other == null ? ONE_COMPOSER_MISSING : similarity(one, other);
    }

    /** 1 less the share of the longer text that has to be changed to make one of the other. */
    private static double similarity(String a, String b) {
        return 1 - (double) distance(a, b) / Math.max(1, Math.max(a.length(), b.length()));
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    /** A writing in the forms that are compared. */
    private static final class Compared {

        private final MatchKey key;
        private final String title;
        private final String bareTitle;
        private final @Nullable String composer;

        Compared(PieceNames names) {
            key = MatchKey.of(names);
            title = NormalForm.title(names.title());
            bareTitle = CatalogueMarks.stripped(title);
            String written = names.composer();
            composer = written == null
                    ? null
                    : NormalForm.composer(Composers.canonical(written).orElse(written));
        }

        boolean hasMarks() {
            return !bareTitle.equals(title);
        }
    }
}
