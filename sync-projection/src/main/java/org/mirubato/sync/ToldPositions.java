package org.mirubato.sync;

/** What this node has told devices that listen to it. */
@FunctionalInterface
public interface ToldPositions {

    /** How far in the log that is which the user's devices were told of; 0 when none of them listens, or nothing was told. */
    long toldOf(String user);
}
