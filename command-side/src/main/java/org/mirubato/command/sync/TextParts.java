package org.mirubato.command.sync;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text is taken apart into to be merged, the finest first. */
enum TextParts {
    /** Each with the space before it, which makes it no other word; and each end of a line. */
    WORDS {
        @Override
        List<String> of(String text) {
            return WORD.matcher(text).results().map(MatchResult::group).toList();
        }

        @Override
        boolean same(String one, String other) {
            return one.equals(other) || (!one.isBlank() && one.strip().equals(other.strip()));
        }

        @Override
        String between(String before, String next) {
            boolean apart = Character.isWhitespace(before.charAt(before.length() - 1))
                    || Character.isWhitespace(next.charAt(0));
            return apart ? "" : " ";
        }
    },
    /** Without their ends, so that the last one is like the others. */
    LINES {
        @Override
        List<String> of(String text) {
            return List.of(text.split("\n", -1));
        }

        @Override
        boolean same(String one, String other) {
            return one.equals(other);
        }

        @Override
        String between(String before, String next) {
            return "\n";
        }
    };

    private static final Pattern WORD = Pattern.compile("\\n|[^\\S\\n]*\\S+|[^\\S\\n]+");

    /** The parts of a text, in their order. */
    abstract List<String> of(String text);

    /** Whether two parts say the same. */
    abstract boolean same(String one, String other);

    /** What stands between two parts that follow each other in a text: two words that were apart don't become one. */
    abstract String between(String before, String next);
}
