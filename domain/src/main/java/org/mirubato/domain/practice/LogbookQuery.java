package org.mirubato.domain.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;

/** What can be asked about a logbook; each question carries the user who asks, and sees that user's entries alone. */
public sealed interface LogbookQuery {

    /** Who asks. */
    UserId viewer();

    /**
     * A page of the viewer's entries, newest first, answered by an {@link EntryPage}.
     *
     * @param search in the search language; empty for all
     * @param after the cursor of the page before; null for the first page
     * @param limit 1 to {@link #MOST_PER_PAGE}
     */
    record ListEntries(
            UserId viewer, String search, @Nullable String after, int limit) implements LogbookQuery {}

    /**
     * The same entries as documents, answered by a {@link DocumentPage}: for who passes them on as they are.
     *
     * @param facets whether to count what the entries found have, over all pages
     */
    record ListDocuments(ListEntries entries, boolean facets) implements LogbookQuery {

        @Override
        public UserId viewer() {
            return entries.viewer();
        }
    }

    /** One entry, answered by an {@code Optional<EntryView>}; a removed one is not there. */
    record FindEntry(UserId viewer, EntryId entryId) implements LogbookQuery {}

    /** Entries that may be one and the same practice, likeliest first, answered by a {@link DuplicatePage}. */
    record FindDuplicates(UserId viewer) implements LogbookQuery {}

    /** The session that runs, the newest where there are several, answered by an {@code Optional<PracticeSessionView>}. */
    record FindCurrentSession(UserId viewer) implements LogbookQuery {}

    /** A session that runs, answered by an {@code Optional<PracticeSessionView>}. */
    record FindSession(UserId viewer, PracticeSessionId sessionId) implements LogbookQuery {}

    /** What practised pieces mean in the viewer's catalogue, answered by {@link MeantPieces}. */
    record FindMeantPieces(UserId viewer, List<EntryPiece> pieces) implements LogbookQuery {

        public FindMeantPieces {
            pieces = List.copyOf(pieces);
        }
    }

    /** The longest page there is. */
    int MOST_PER_PAGE = 200;
}
