package org.mirubato.processors.child;

/** Children that are dead without having lived. */
public final class ChildFailures {

    private ChildFailures() {}

    public static ChildFailed by(ChildFailed.Blame blame) {
        return new ChildFailed(blame, "dead");
    }
}
