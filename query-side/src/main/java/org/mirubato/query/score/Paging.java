package org.mirubato.query.score;

import java.util.Locale;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreQuery.ListScores;
import org.mirubato.domain.score.ScoreQuery.SortBy;

/** Checks what a client asks of a list. */
final class Paging {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_OFFSET = 1_000_000;
    private static final int LONGEST_SEARCH = 200;

    private Paging() {}

    /**
     * The question meant by the parameters; titles and composers go up and dates go down unless an order is given.
     *
     * @throws Refusal (invalid) naming the first parameter that can't be
     */
    static ListScores checked(UserId viewer, String words, int limit, int offset, String sortBy, String sortOrder) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Refusal.invalid("Give a limit of 1 to " + LARGEST_PAGE + ".");
        }
        if (offset < 0 || offset > LAST_OFFSET) {
            throw Refusal.invalid("Give an offset of 0 to " + LAST_OFFSET + ".");
        }
        if (words.length() > LONGEST_SEARCH) {
            throw Refusal.invalid("Search for at most " + LONGEST_SEARCH + " characters.");
        }
        SortBy by = sortBy(sortBy);
        return new ListScores(
                viewer, String.join(" ", FoldedText.words(words)), by, ascending(sortOrder, by), limit, offset);
    }

    private static SortBy sortBy(String word) {
        return switch (word) {
            case "title" -> SortBy.TITLE;
            case "composer" -> SortBy.COMPOSER;
            case "createdAt" -> SortBy.CREATED;
            default -> throw Refusal.invalid("Sort by title, composer or createdAt.");
        };
    }

    private static boolean ascending(String word, SortBy by) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "asc" -> true;
            case "desc" -> false;
            case "" -> by != SortBy.CREATED;
            default -> throw Refusal.invalid("Give asc or desc as the order.");
        };
    }
}
