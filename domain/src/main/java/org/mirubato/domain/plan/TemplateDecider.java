package org.mirubato.domain.plan;

import java.util.List;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.TemplateCommand.CountAdoption;
import org.mirubato.domain.plan.TemplateCommand.PublishTemplate;
import org.mirubato.domain.plan.TemplateEvent.TemplateAdopted;
import org.mirubato.domain.plan.TemplateEvent.TemplatePublished;
import org.mirubato.domain.plan.TemplateEvent.TemplateRevised;
import org.mirubato.domain.plan.TemplateEvent.TemplateShown;
import org.mirubato.domain.plan.TemplateEvent.TemplateUnpublished;

/** Decides what a command means for a template; pure. */
public final class TemplateDecider {

    private TemplateDecider() {}

    /**
     * The events that grant {@code command}; empty when nothing changes.
     *
     * @throws Refusal when there is no such template, or it has no title
     */
    public static List<TemplateEvent> decide(TemplateState state, TemplateCommand command) {
        if (command instanceof PublishTemplate publish) {
            return publish(state, publish);
        }
        TemplateId id = state.templateId();
        UserId author = state.author();
        if (id == null || author == null) {
            throw Refusal.notFound("There is no such template.");
        }
        if (command instanceof CountAdoption count) {
            return List.of(new TemplateAdopted(id, author, PlanKey.of(count.actor(), count.plan())));
        }
        return state.published() ? List.of(new TemplateUnpublished(id, author)) : List.of();
    }

    private static List<TemplateEvent> publish(TemplateState state, PublishTemplate publish) {
        if (publish.pushed() && state.templateVersion() > 0 && !state.published()) {
            throw Refusal.conflict("This template has been taken away: publish it again to have it back.");
        }
        TemplateFacts facts = publish.facts().over(state.facts());
        PlanWords content = publish.content().over(state.content()).checked();
        String title = content.title();
        if (title == null || title.isEmpty()) {
            throw Refusal.invalid("Give the template a title.");
        }
        int next = state.templateVersion() + 1;
        if (!state.published()) {
            return List.of(new TemplatePublished(publish.templateId(), publish.actor(), next, facts, content));
        }
        boolean saysTheSame = content.equals(state.content()) && facts.equals(asShown(state, facts));
        if (!saysTheSame) {
            return List.of(new TemplateRevised(publish.templateId(), publish.actor(), next, facts, content));
        }
        TemplateVisibility visibility = facts.visibility();
        return visibility == null || visibility == state.facts().visibility()
                ? List.of()
                : List.of(new TemplateShown(publish.templateId(), publish.actor(), visibility));
    }

    /** The facts that there are, but seen by whom they will be. */
    private static TemplateFacts asShown(TemplateState state, TemplateFacts facts) {
        return new TemplateFacts(null, null, facts.visibility(), null).over(state.facts());
    }
}
