package org.mirubato.domain.plan;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;

/**
 * What has happened to a template; its owner is its author. What it says reads as null once the author has been erased, for
 * everybody.
 */
public sealed interface TemplateEvent extends UserEvent {

    /** The template, among those of its author. */
    TemplateId templateId();

    /** It can be adopted. Every field has a value. */
    @WireName(value = "template.published", revision = 2)
    record TemplatePublished(
            TemplateId templateId,
            UserId owner,
            int templateVersion,
            TemplateFacts facts,
            @Personal @Nullable PlanWords content)
            implements TemplateEvent {}

    /** It says something else from this version on. Every field has a value. */
    @WireName(value = "template.revised", revision = 2)
    record TemplateRevised(
            TemplateId templateId,
            UserId owner,
            int templateVersion,
            TemplateFacts facts,
            @Personal @Nullable PlanWords content)
            implements TemplateEvent {}

    /** Others see it, or see it no more. */
    @WireName("template.shown")
    record TemplateShown(TemplateId templateId, UserId owner, TemplateVisibility visibility) implements TemplateEvent {}

    /** Nobody adopts it any more. */
    @WireName("template.unpublished")
    record TemplateUnpublished(TemplateId templateId, UserId owner) implements TemplateEvent {}

    /**
     * Somebody has made a plan of it.
     *
     * @param adoption where that plan is in the log, which does not tell whose it is
     */
    @WireName("template.adopted")
    record TemplateAdopted(TemplateId templateId, UserId owner, PlanKey adoption) implements TemplateEvent {}
}
