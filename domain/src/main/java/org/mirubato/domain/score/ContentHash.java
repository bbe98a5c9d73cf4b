package org.mirubato.domain.score;

import java.util.regex.Pattern;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.TextValue;

/** The SHA-256 of a file's bytes, 64 lower-case hexadecimal digits: its address in the object store. */
public record ContentHash(String value) implements TextValue {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.invalid("This is not a SHA-256: give 64 lower-case hexadecimal digits.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
