package org.mirubato.command.importing;

import java.util.HashMap;
import java.util.Map;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.identity.UserId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ids for things that come without one, made of their contents: the same file, or one with more lines, finds the entries that it
 * made before. Things that are wholly alike are told apart by their number. Used by one thread.
 */
final class RowIds {

    private final UserId user;
    private final Map<String, Integer> seen = new HashMap<>();

    RowIds(UserId user) {
        this.user = user;
    }

    String idOf(ObjectNode contents) {
        String wish = "import\n" + contents;
        String digest = IdempotencyKey.idOf(user, wish).toString();
        int nth = seen.merge(digest, 1, Integer::sum);
        String id =
                nth == 1 ? digest : IdempotencyKey.idOf(user, wish + "\n" + nth).toString();
        return "entry_" + id.replace("-", "");
    }
}
