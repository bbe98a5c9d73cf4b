package org.mirubato.command.sync;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text is taken apart into to be merged, the finest first. */
enum TextParts {
    /** And what is between them: spaces, and each end of a line. */
    WORDS {
        @Override
        List<String> of(String text) {
            return WORD.matcher(text).results().map(MatchResult::group).toList();
        }

        @Override
        String between(String before, String next) {
            return before.isBlank() || next.isBlank() ? "" : " ";
        }
    },
    /** Without their ends, so that the last one is like the others. */
    LINES {
        @Override
        List<String> of(String text) {
            return List.of(text.split("\n", -1));
        }

        @Override
        String between(String before, String next) {
            return "\n";
        }
    };

    private static final Pattern WORD = Pattern.compile("\\n|[^\\S\\n]+|\\S+");

    /** The parts of a text, in their order. */
    abstract List<String> of(String text);

    /** What stands between two parts that follow each other in a text: two words that were apart don't become one. */
    abstract String between(String before, String next);
}
