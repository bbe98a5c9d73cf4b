package org.mirubato.processors.score;

/**
 * Sends commands outside the unit of work of the event that caused them: within it, their events would be published together
 * with the processor's batch, and one conflict would undo them all.
 */
public interface OutsideCommands {

    /**
     * Sends the command and waits until its events are durable.
     *
     * @param commandId the same for every repetition, so that a repeated event has no second effect
     */
    void send(String commandId, Object command);
}
