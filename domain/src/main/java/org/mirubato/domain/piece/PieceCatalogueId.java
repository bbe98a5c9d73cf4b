package org.mirubato.domain.piece;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;
import org.mirubato.domain.identity.UserId;

/** The id of a user's catalogue of pieces: derived from the user, so that there is never a second one. */
public record PieceCatalogueId(String value) implements TextValue {

    private static final String PREFIX = "pieces_";

    public PieceCatalogueId {
        Texts.identifier(value);
    }

    /** The catalogue of that user. */
    public static PieceCatalogueId of(UserId user) {
        return new PieceCatalogueId(PREFIX + user.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
