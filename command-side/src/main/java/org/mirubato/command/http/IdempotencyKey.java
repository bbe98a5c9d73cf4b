package org.mirubato.command.http;

/** The sender's own name for a request, the same for each repetition, so that it has its effect once. */
public final class IdempotencyKey {

    /** The header of the contract. {@code Idempotency-Key} without an {@code X-} before it arrives as this one. */
    public static final String HEADER = "X-Idempotency-Key";

    private IdempotencyKey() {}
}
