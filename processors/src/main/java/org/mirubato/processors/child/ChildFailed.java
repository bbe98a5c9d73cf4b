package org.mirubato.processors.child;

/** A child that is dead now, with its last words. */
public final class ChildFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final Blame blame;

    /** Whether the same job would end the next child as well. */
    public enum Blame {
        /** It was killed from outside, or got too little of the processor: worth another try. */
        SURROUNDINGS,
        /** It crashed, or ran out of memory that earlier jobs may have held: a second time it is the job. */
        PERHAPS_JOB,
        /** The job took all the time or memory that one may take. */
        JOB
    }

    ChildFailed(Blame blame, String message) {
        super(message);
        this.blame = blame;
    }

    /** What is to blame, as far as can be told. */
    public Blame blame() {
        return blame;
    }
}
