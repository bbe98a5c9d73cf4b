package org.mirubato.query.plan;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.PLAN_TEMPLATES;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanQuery.FindTemplate;
import org.mirubato.domain.plan.PlanQuery.ListTemplates;
import org.mirubato.domain.plan.PlanQuery.TemplatePage;
import org.mirubato.domain.plan.TemplateView;
import org.mirubato.query.library.tables.records.PlanTemplatesRecord;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewJson;
import org.mirubato.query.projection.ViewStore;
import org.mirubato.query.projection.ViewTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of templates. */
@Component
@Profile("query")
class TemplateTable implements ViewStore<TemplateView> {

    private final DSLContext dsl;
    private final ViewJson json;
    private final ViewTable<PlanTemplatesRecord> rows;

    TemplateTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.dsl = dsl;
        this.json = json;
        this.rows = new ViewTable<>(
                dsl, PLAN_TEMPLATES.OWNER, PLAN_TEMPLATES.ID, PLAN_TEMPLATES.VERSION, PLAN_TEMPLATES.VIEW);
    }

    @Override
    public Map<RowKey, Versioned<TemplateView>> load(Set<RowKey> keys) {
        return rows.load(keys, column -> json.view(column, TemplateView.class));
    }

    @Override
    public void store(Map<RowKey, Versioned<TemplateView>> changed) {
        rows.store(changed.values(), this::stored);
    }

    @Override
    public void erase(UserId owner) {
        rows.erase(owner);
    }

    /** A template that the viewer may adopt: of several the viewer's own first, then the oldest. */
    Optional<TemplateView> find(FindTemplate query) {
        return dsl.select(PLAN_TEMPLATES.VIEW)
                .from(PLAN_TEMPLATES)
                .where(PLAN_TEMPLATES.ID.eq(query.templateId().value()), seenBy(query.viewer()))
                .orderBy(
                        PLAN_TEMPLATES.OWNER.eq(query.viewer().value()).desc(),
                        PLAN_TEMPLATES.PUBLISHED_AT,
                        PLAN_TEMPLATES.OWNER)
                .limit(1)
                .fetchOptional(row -> json.view(row.value1().data(), TemplateView.class));
    }

    /** A page of them, published last first; one row more than wanted tells whether there is more. */
    TemplatePage list(ListTemplates query) {
        Condition whose = query.mine()
                ? PLAN_TEMPLATES.OWNER.eq(query.viewer().value()).and(condition(PLAN_TEMPLATES.PUBLISHED))
                : seenBy(query.viewer());
        List<TemplateView> found = dsl.select(PLAN_TEMPLATES.VIEW)
                .from(PLAN_TEMPLATES)
                .where(whose, FoundWordsTable.contain(PLAN_TEMPLATES.WORDS, query.search()), behind(query))
                .orderBy(PLAN_TEMPLATES.PUBLISHED_AT.desc(), PLAN_TEMPLATES.OWNER.desc(), PLAN_TEMPLATES.ID.desc())
                .limit(query.limit() + 1)
                .fetch(row -> json.view(row.value1().data(), TemplateView.class));
        boolean more = found.size() > query.limit();
        List<TemplateView> page = List.copyOf(more ? found.subList(0, query.limit()) : found);
        return new TemplatePage(page, more ? cursor(page.get(page.size() - 1)) : null);
    }

    private static String cursor(TemplateView last) {
        OffsetDateTime at = last.publishedAt().atOffset(ZoneOffset.UTC);
        return new PlanCursor(at, last.author().value(), last.id().value()).toString();
    }

    private static Condition behind(ListTemplates query) {
        String after = query.after();
        if (after == null) {
            return noCondition();
        }
        PlanCursor cursor = PlanCursor.shown(after);
        return row(PLAN_TEMPLATES.PUBLISHED_AT, PLAN_TEMPLATES.OWNER, PLAN_TEMPLATES.ID)
                .lt(cursor.at(), cursor.owner(), cursor.id());
    }

    private static Condition seenBy(UserId viewer) {
        return condition(PLAN_TEMPLATES.PUBLISHED)
                .and(condition(PLAN_TEMPLATES.FOR_ALL).or(PLAN_TEMPLATES.OWNER.eq(viewer.value())));
    }

    private PlanTemplatesRecord stored(TemplateView template) {
        return new PlanTemplatesRecord(
                template.author().value(),
                template.id().value(),
                template.version(),
                template.state().published(),
                template.isPublic(),
                template.publishedAt().atOffset(ZoneOffset.UTC),
                FoundWordsTable.of(template.state().content()),
                JSONB.valueOf(json.column(template)));
    }
}
