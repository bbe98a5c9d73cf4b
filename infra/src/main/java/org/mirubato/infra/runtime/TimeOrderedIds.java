package org.mirubato.infra.runtime;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids that grow with time (UUID version 7, RFC 9562) and can't be guessed: 48 bits of milliseconds, 74 random ones. Every append
 * adds to the indexes on the ids of events, commands and aggregates; with ids of no order each would touch another page of a long
 * index, and PostgreSQL writes such a page whole into its log after each checkpoint. Axon finds this class by its service file.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LETTER_BITS = 5;
    private static final int LETTERS = 26;

    /** An id in the usual form of a UUID: of an event, or of a command. */
    @Override
    public String generateIdentifier() {
        return GENERATOR.generate().toString();
    }

    /** The same as 26 letters and digits, in the same order: the end of an aggregate's id. */
    static String word() {
        return word(GENERATOR.generate());
    }

    static String word(UUID id) {
        char[] word = new char[LETTERS];
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int i = LETTERS - 1; i >= 0; i--) {
            word[i] = ALPHABET.charAt((int) (low & ((1 << LETTER_BITS) - 1)));
            low = low >>> LETTER_BITS | high << (Long.SIZE - LETTER_BITS);
            high >>>= LETTER_BITS;
        }
        return new String(word);
    }
}
