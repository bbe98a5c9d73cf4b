package org.mirubato.domain.piece;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Recalled;

/**
 * By what two writings are known to mean one piece. It follows from the names and changes with them; it is no id.
 *
 * @param own title and composer in their normal forms, the composer by the canonical name where that is known
 * @param swapped the same for who wrote the two into each other's place; null without a composer
 */
public record MatchKey(String own, @Nullable String swapped) {

    /** Normal forms take long to make, and the same few pieces are practised day after day. */
    private static final Recalled<PieceNames, MatchKey> RECALLED = new Recalled<>(MatchKey::made, 5_000);

    /** The key of these names. */
    public static MatchKey of(PieceNames names) {
        return RECALLED.of(names);
    }

    private static MatchKey made(PieceNames names) {
        String composer = names.composer();
        return new MatchKey(key(names.title(), composer), composer == null ? null : key(composer, names.title()));
    }

    /** Whether both mean the same piece: they are equal, or title and composer are swapped. */
    public boolean same(MatchKey other) {
        return own.equals(other.own) || own.equals(other.swapped) || other.own.equals(swapped);
    }

    private static String key(String title, @Nullable String composer) {
        String known = composer == null ? null : Composers.canonical(composer).orElse(composer);
        return NormalForm.title(title) + ReferenceId.DOUBLE_PIPE + NormalForm.composer(known);
    }
}
