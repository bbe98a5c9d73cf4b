package org.mirubato.domain.plan;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.TemplateEvent.TemplateAdopted;
import org.mirubato.domain.plan.TemplateEvent.TemplatePublished;
import org.mirubato.domain.plan.TemplateEvent.TemplateRevised;
import org.mirubato.domain.plan.TemplateEvent.TemplateShown;

/**
 * What a template must remember in order to decide.
 *
 * @param templateId null before the first event, as is the author
 * @param facts every field has a value
 * @param templateVersion of what it says; 0 before the first event
 * @param adoptions how many plans were made of it
 */
public record TemplateState(
        @Nullable TemplateId templateId,
        @Nullable UserId author,
        TemplateFacts facts,
        PlanWords content,
        int templateVersion,
        int adoptions,
        boolean published) {

    /** Before the first event. */
    public static final TemplateState NONE =
            new TemplateState(null, null, TemplateFacts.BLANK, PlanWords.BLANK, 0, 0, false);

    /** The state after {@code event}. */
    public TemplateState on(TemplateEvent event) {
        if (event instanceof TemplatePublished is) {
            return saying(is, is.templateVersion(), is.facts(), is.content());
        }
        if (event instanceof TemplateRevised is) {
            return saying(is, is.templateVersion(), is.facts(), is.content());
        }
        if (event instanceof TemplateShown shown) {
            TemplateFacts now = TemplateFacts.seenBy(shown.visibility()).over(facts);
            return new TemplateState(templateId, author, now, content, templateVersion, adoptions, published);
        }
        boolean adopted = event instanceof TemplateAdopted;
        return new TemplateState(
                templateId,
                author,
                facts,
                content,
                templateVersion,
                adopted ? adoptions + 1 : adoptions,
                adopted && published);
    }

    private TemplateState saying(
            TemplateEvent event, int version, TemplateFacts newFacts, @Nullable PlanWords newContent) {
        return new TemplateState(
                event.templateId(),
                event.owner(),
                newFacts,
                newContent == null ? PlanWords.BLANK : newContent,
                version,
                adoptions,
                true);
    }
}
