package org.mirubato.query.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.plan.PlanWords;
import org.mirubato.domain.plan.TemplateCommand.PublishTemplate;
import org.mirubato.domain.plan.TemplateCommand.UnpublishTemplate;
import org.mirubato.domain.plan.TemplateEvent;
import org.mirubato.domain.plan.TemplateEvent.TemplateAdopted;
import org.mirubato.domain.plan.TemplateEvent.TemplatePublished;
import org.mirubato.domain.plan.TemplateEvent.TemplateRevised;
import org.mirubato.domain.plan.TemplateEvent.TemplateShown;
import org.mirubato.domain.plan.TemplateEvent.TemplateUnpublished;
import org.mirubato.domain.plan.TemplateFacts;
import org.mirubato.domain.plan.TemplateId;
import org.mirubato.domain.plan.TemplateState;
import org.mirubato.domain.plan.TemplateView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Templates of plans. Going back makes a new version that says what the old one said. */
@Component
@Profile("query")
class TemplateHistory implements EntityHistory<TemplateView> {

    private static final String PUBLISHED = "published";

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public String kind() {
        return "plan_template";
    }

    @Override
    public Class<? extends UserEvent> events() {
        return TemplateEvent.class;
    }

    @Override
    public Trail trail(UserId owner, String id) {
        return Trail.of(PlanKey.of(owner, new TemplateId(id)).value());
    }

    @Override
    public @Nullable TemplateView fold(@Nullable TemplateView before, UserEvent event, Instant at, long version) {
        return TemplateView.fold(before, (TemplateEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> told(UserEvent event) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (event instanceof TemplatePublished || event instanceof TemplateRevised) {
            told.put(PUBLISHED, true);
            TemplateEvent of = (TemplateEvent) event;
            told.putAll(ToldFields.between(document(of, TemplateState.NONE), document(of, TemplateState.NONE.on(of))));
        } else if (event instanceof TemplateShown shown) {
            told.put("visibility", shown.visibility().word());
        } else if (event instanceof TemplateUnpublished) {
            told.put(PUBLISHED, false);
        } else if (event instanceof TemplateAdopted) {
            told.put("adopted", true);
        }
        return told;
    }

    private Map<String, Object> document(TemplateEvent event, TemplateState state) {
        TemplateView view = new TemplateView(
                event.templateId(), event.owner(), state, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 0);
        return PlanDocument.of(view, json::readTree);
    }

    /** One that was taken away reads as it was then. */
    @Override
    public Map<String, Object> document(TemplateView template) {
        Map<String, Object> doc = new LinkedHashMap<>(PlanDocument.of(template, json::readTree));
        doc.put(PUBLISHED, template.state().published());
        return doc;
    }

    @Override
    public boolean isWish(UserEvent event) {
        return !(event instanceof TemplateAdopted);
    }

    @Override
    public List<DomainCommand> toward(UserId actor, @Nullable TemplateView now, @Nullable TemplateView then) {
        if (now == null) {
            return List.of();
        }
        boolean there = now.state().published();
        if (then == null || !then.state().published()) {
            return there ? List.of(new UnpublishTemplate(now.id(), actor)) : List.of();
        }
        TemplateFacts facts = then.state().facts();
        PlanWords content = then.state().content();
        boolean same =
                facts.equals(now.state().facts()) && content.equals(now.state().content());
        return there && same ? List.of() : List.of(new PublishTemplate(now.id(), actor, facts, content, false));
    }
}
