package org.mirubato.command.http;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mirubato.domain.identity.UserId;

/** The sender's own name for a request, the same for each repetition, so that it has its effect once. */
public final class IdempotencyKey {

    /** The header of the contract. {@code Idempotency-Key} without an {@code X-} before it arrives as this one. */
    public static final String HEADER = "X-Idempotency-Key";

    private IdempotencyKey() {}

    /** An id for what a user wishes under a key, or by other words: the same for each repetition, another one for anybody else. */
    public static UUID idOf(UserId user, String wish) {
        return UUID.nameUUIDFromBytes((user + "\n" + wish).getBytes(StandardCharsets.UTF_8));
    }
}
