package org.mirubato.processors.practice;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionFinished;
import org.mirubato.processors.score.OutsideCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Writes down what a finished session was, should whoever finished it not have come to it. The command has the same id for both:
 * the second one changes nothing, whatever has become of the entry since.
 */
@Component
@Profile("processors")
@ProcessingGroup(FinishedSessions.GROUP)
@DisallowReplay
public class FinishedSessions {

    /** The processing group. */
    public static final String GROUP = "finished-sessions";

    private static final Logger LOG = LoggerFactory.getLogger(FinishedSessions.class);

    private final OutsideCommands commands;

    FinishedSessions(OutsideCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SessionFinished event) {
        try {
            commands.send(event.commandId(), event.entry());
        } catch (Refusal e) {
            LOG.info("Session {} becomes no entry: {}", event.sessionId(), e.sentence());
        }
    }
}
