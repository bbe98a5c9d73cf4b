package org.mirubato.domain.repertoire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryView;

/** What can be asked about a repertoire; each question carries the user who asks, and sees that user's items alone. */
public sealed interface RepertoireQuery {

    /** The longest page there is. */
    int MOST_PER_PAGE = 200;

    /** The most entries that are shown with an item, the newest. */
    int MOST_RECENT = 50;

    /** Who asks. */
    UserId viewer();

    /**
     * A page of the viewer's items by title, answered by a {@link RepertoirePage}. Removed ones are not in it.
     *
     * @param status null for all
     * @param after the cursor of the page before; null for the first page
     * @param limit 1 to {@link #MOST_PER_PAGE}
     */
    record ListItems(
            UserId viewer,
            @Nullable RepertoireStatus status,
            @Nullable String after,
            int limit) implements RepertoireQuery {}

    /**
     * One item, answered by an {@code Optional<RepertoireItemView>}; a removed one too.
     *
     * @param address its id, the id of its piece or score, or title and composer in the reference's form
     */
    record FindItem(UserId viewer, String address) implements RepertoireQuery {}

    /** What was practised of an item, answered by a {@link ItemPractice}. */
    record FindPractice(UserId viewer, RepertoireItemId itemId) implements RepertoireQuery {}

    /** An item and how much it was practised. */
    record StudiedItem(RepertoireItemView item, PracticeStats stats) {}

    /**
     * Some items.
     *
     * @param next the cursor of the page behind this one; null when this is the last
     */
    record RepertoirePage(List<StudiedItem> items, @Nullable String next) {

        public RepertoirePage {
            items = List.copyOf(items);
        }
    }

    /**
     * What was practised of an item.
     *
     * @param recent the newest entries that name it, the newest first
     * @param naming the ids of all entries that name it
     */
    record ItemPractice(PracticeStats stats, List<EntryView> recent, List<String> naming) {

        public ItemPractice {
            recent = List.copyOf(recent);
            naming = List.copyOf(naming);
        }
    }
}
