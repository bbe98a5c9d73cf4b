package org.mirubato.domain.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;

/** What can be asked of a template. All but the count of adoptions is its author's to ask. */
public sealed interface TemplateCommand extends DomainCommand {

    /** Who asks. */
    UserId actor();

    /** Where the template is in the log. */
    @TargetAggregateIdentifier
    PlanKey key();

    /**
     * Make a template, or a new version of it where it says something else than before. It has to have a title.
     *
     * @param pushed whether a device only tells what it has of it: then one that was taken away stays away
     */
    record PublishTemplate(TemplateId templateId, UserId actor, TemplateFacts facts, PlanWords content, boolean pushed)
            implements TemplateCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public PublishTemplate {
            facts = facts.checked();
            content = content.checked();
        }

        @Override
        public PlanKey key() {
            return PlanKey.of(actor, templateId);
        }
    }

    /** Take a template away: it is listed no more, and nobody adopts it. Plans made of it stay. */
    record UnpublishTemplate(TemplateId templateId, UserId actor) implements TemplateCommand {

        @Override
        public PlanKey key() {
            return PlanKey.of(actor, templateId);
        }
    }

    /** Count that somebody has made a plan of it. */
    record CountAdoption(PlanKey key, UserId actor, PlanId plan) implements TemplateCommand {

        /** The id of this command, whoever sends it. */
        public String commandId() {
            return "adoption-of:" + PlanKey.of(actor, plan);
        }
    }
}
