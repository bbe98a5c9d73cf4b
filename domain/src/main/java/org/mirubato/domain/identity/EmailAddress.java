package org.mirubato.domain.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.TextValue;

/** An e-mail address in the form that identifies an account: trimmed and in lower case, at most 254 characters. */
public record EmailAddress(String value) implements TextValue {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\",;:\\\\]{1,64}@[^\\s@<>\",;:\\\\]{1,189}");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.invalid("This is not an e-mail address: give it in the form name@example.org.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
