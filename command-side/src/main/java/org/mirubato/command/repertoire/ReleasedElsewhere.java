package org.mirubato.command.repertoire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.repertoire.RepertoireItemView;

/** What names the piece of an item by an id: it is to name it by title and composer alone. */
public interface ReleasedElsewhere {

    /**
     * Lets the entries go of the item; all else in them stays.
     *
     * @param entries the ids of the entries that name its piece
     * @param key the client's own name for this wish, the same for each repetition; null when it gives none
     */
    void release(RepertoireItemView item, List<String> entries, @Nullable String key);
}
