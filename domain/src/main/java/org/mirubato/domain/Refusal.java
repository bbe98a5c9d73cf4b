package org.mirubato.domain;

/** A command or query that can't be granted, with a sentence that tells the person what to do. Carries no stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How the refusal reads over HTTP. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        /** What the wish was made on is not what is there any more. */
        STALE,
        TOO_LARGE,
        /** The sender has used the name of this wish for another one. */
        KEY_REUSED
    }

    private final Kind kind;

    private Refusal(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    public static Refusal invalid(String sentence) {
        return new Refusal(Kind.INVALID, sentence);
    }

    public static Refusal unauthenticated(String sentence) {
        return new Refusal(Kind.UNAUTHENTICATED, sentence);
    }

    public static Refusal forbidden(String sentence) {
        return new Refusal(Kind.FORBIDDEN, sentence);
    }

    public static Refusal notFound(String sentence) {
        return new Refusal(Kind.NOT_FOUND, sentence);
    }

    public static Refusal conflict(String sentence) {
        return new Refusal(Kind.CONFLICT, sentence);
    }

    public static Refusal stale(String sentence) {
        return new Refusal(Kind.STALE, sentence);
    }

    public static Refusal tooLarge(String sentence) {
        return new Refusal(Kind.TOO_LARGE, sentence);
    }

    public static Refusal keyReused(String sentence) {
        return new Refusal(Kind.KEY_REUSED, sentence);
    }

    /** How the refusal reads over HTTP. */
    public Kind kind() {
        return kind;
    }

    /** The sentence for the person; never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
