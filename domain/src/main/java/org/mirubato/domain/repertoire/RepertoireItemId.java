package org.mirubato.domain.repertoire;

import org.mirubato.domain.DerivedId;
import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;
import org.mirubato.domain.identity.UserId;

/** The id of an item: follows from its owner and its piece, so that there is one item for each, whoever adds it. */
public record RepertoireItemId(String value) implements TextValue {

    public RepertoireItemId {
        Texts.identifier(value);
    }

    /** The item of that piece. */
    public static RepertoireItemId of(UserId owner, StudiedPiece piece) {
        return new RepertoireItemId(DerivedId.of("rep_", owner, piece.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
