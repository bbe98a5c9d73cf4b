package org.mirubato.domain.piece;

import java.util.regex.Pattern;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.TextValue;

/** The stable id of a piece, {@code piece_…}; never derived from its title. It means something within one catalogue alone. */
public record PieceId(String value) implements TextValue {

    private static final Pattern SHAPE = Pattern.compile("piece_[A-Za-z0-9_-]{1,58}");

    public PieceId {
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.invalid(
                    "This is not the id of a piece: it begins with \"piece_\" and goes on with 1 to 58 letters, digits, '-' or '_'.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
