package org.mirubato.processors.plan;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.plan.PlanEvent.PlanAdopted;
import org.mirubato.domain.plan.TemplateCommand.CountAdoption;
import org.mirubato.processors.score.OutsideCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Counts an adoption with its template, should whoever adopted it not have come to it. The command has the same id for both: the
 * second one changes nothing.
 */
@Component
@Profile("processors")
@ProcessingGroup(CountedAdoptions.GROUP)
@DisallowReplay
public class CountedAdoptions {

    /** The processing group. */
    public static final String GROUP = "counted-adoptions";

    private static final Logger LOG = LoggerFactory.getLogger(CountedAdoptions.class);

    private final OutsideCommands commands;

    CountedAdoptions(OutsideCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(PlanAdopted event) {
        CountAdoption count = event.adoption();
        try {
            commands.send(count.commandId(), count);
        } catch (Refusal | AggregateNotFoundException e) {
            LOG.info("The adoption {} is counted nowhere: {}", event.planId(), e.getMessage());
        }
    }
}
