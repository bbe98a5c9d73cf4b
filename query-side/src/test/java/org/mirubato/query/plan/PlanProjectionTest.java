package org.mirubato.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.query.library.Tables.CALENDAR_FEEDS;
import static org.mirubato.query.library.Tables.PLANS;
import static org.mirubato.query.library.Tables.PLAN_OCCURRENCES;
import static org.mirubato.query.library.Tables.PLAN_TEMPLATES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.FeedEvent.FeedOpened;
import org.mirubato.domain.plan.FeedEvent.FeedRevoked;
import org.mirubato.domain.plan.Flexibility;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceCheckedIn;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRemoved;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceScheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceSkipped;
import org.mirubato.domain.plan.OccurrenceFacts;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceStatus;
import org.mirubato.domain.plan.OccurrenceWords;
import org.mirubato.domain.plan.PlanEvent.PlanCompleted;
import org.mirubato.domain.plan.PlanEvent.PlanCreated;
import org.mirubato.domain.plan.PlanEvent.PlanRemoved;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.plan.PlanQuery.CountKept;
import org.mirubato.domain.plan.PlanQuery.FindFeed;
import org.mirubato.domain.plan.PlanQuery.FindFeedByHash;
import org.mirubato.domain.plan.PlanQuery.FindOccurrence;
import org.mirubato.domain.plan.PlanQuery.FindPlan;
import org.mirubato.domain.plan.PlanQuery.FindTemplate;
import org.mirubato.domain.plan.PlanQuery.KeptDay;
import org.mirubato.domain.plan.PlanQuery.ListOccurrences;
import org.mirubato.domain.plan.PlanQuery.ListPlans;
import org.mirubato.domain.plan.PlanQuery.ListPlansToTend;
import org.mirubato.domain.plan.PlanQuery.ListTemplates;
import org.mirubato.domain.plan.PlanQuery.PlanPage;
import org.mirubato.domain.plan.PlanQuery.TemplatePage;
import org.mirubato.domain.plan.PlanSchedule;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanType;
import org.mirubato.domain.plan.PlanVisibility;
import org.mirubato.domain.plan.PlanWords;
import org.mirubato.domain.plan.RecurrenceRule;
import org.mirubato.domain.plan.ScheduleKind;
import org.mirubato.domain.plan.TemplateEvent.TemplateAdopted;
import org.mirubato.domain.plan.TemplateEvent.TemplatePublished;
import org.mirubato.domain.plan.TemplateEvent.TemplateUnpublished;
import org.mirubato.domain.plan.TemplateFacts;
import org.mirubato.domain.plan.TemplateId;
import org.mirubato.domain.plan.TemplateVisibility;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.query.projection.ViewJson;
import tools.jackson.databind.json.JsonMapper;

class PlanProjectionTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final UserId BEN = new UserId("user_ben");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 5);
    private static final PlanSchedule DAILY = new PlanSchedule(
            ScheduleKind.RECURRING,
            new RecurrenceRule("FREQ=DAILY"),
            30,
            null,
            Flexibility.FIXED,
            LocalDate.of(2026, 5, 1),
            null,
            "UTC");

    private DSLContext dsl;
    private Feed feed;
    private PlanLibrary library;
    private long position;
    private final Map<String, Long> versions = new HashMap<>();
    private final List<Recorded> log = new ArrayList<>();

    @BeforeEach
    void start() {
        dsl = PlanDatabase.empty();
        ViewJson json = new ViewJson(JsonMapper.builder().build());
        TemplateTable templates = new TemplateTable(dsl, json);
        FeedTable feeds = new FeedTable(dsl, json);
        feed = new Feed(new PlanProjection(new PlanTable(dsl, json), new OccurrenceTable(dsl, json), templates, feeds));
        library = new PlanLibrary(new PlanListTable(dsl, json), new CalendarTable(dsl, json), templates, feeds);
    }

    @Test
    void plans_are_found_by_status_and_words_page_by_page() {
        tell("p1", plan("p1", "Für Elise"), new PlanCompleted(new PlanId("p1"), ANNA));
        tell("p2", plan("p2", "Sonatina in C"));
        tell("p3", plan("p3", "Sonatina in G"));

        PlanPage first = library.handle(list(List.of(), "sonatina", null, 1));
        PlanPage second = library.handle(list(List.of(), "sonatina", first.next(), 1));

        assertThat(titles(first)).containsExactly("Sonatina in G");
        assertThat(titles(second)).containsExactly("Sonatina in C");
        assertThat(second.next()).isNull();
        assertThat(titles(library.handle(list(List.of(PlanStatus.COMPLETED), "elise", null, 9))))
                .containsExactly("Für Elise");
        assertThat(titles(library.handle(list(List.of(), "natina", null, 9)))).isEmpty();
        assertThatThrownBy(() -> library.handle(list(List.of(), "", "none", 9))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_plan_tells_what_has_become_of_its_occurrences() {
        tell("p1", plan("p1", "Sonatina"));
        for (int day = 1; day <= 7; day++) {
            tell("o" + day, occurrence("o" + day, "p1", day));
        }
        tell("o1", new OccurrenceCheckedIn(new OccurrenceId("o1"), ANNA, BEGIN, "e", null));
        tell("o2", new OccurrenceSkipped(new OccurrenceId("o2"), ANNA));
        tell("o7", new OccurrenceRemoved(new OccurrenceId("o7"), ANNA, false));

        var progress =
                library.handle(list(List.of(), "", null, 9)).plans().get(0).progress();

        assertThat(progress.total()).isEqualTo(6);
        assertThat(progress.completed()).isEqualTo(1);
        assertThat(progress.skipped()).isEqualTo(1);
        assertThat(progress.missed()).isEqualTo(2);
        assertThat(progress.next()).isEqualTo(TODAY);
        assertThat(progress.adherence()).isEqualTo(0.25);
    }

    @Test
    void what_was_kept_is_told_by_day_and_today_is_not_lost_before_it_is_over() {
        tell("p1", plan("p1", "Sonatina"));
        for (int day = 3; day <= 6; day++) {
            tell("o" + day, occurrence("o" + day, "p1", day));
            tell("x" + day, occurrence("x" + day, "p1", day));
        }
        tell("o3", new OccurrenceCheckedIn(new OccurrenceId("o3"), ANNA, BEGIN, "e", null));
        tell("o5", new OccurrenceCheckedIn(new OccurrenceId("o5"), ANNA, BEGIN, "f", null));

        var days = library.handle(new CountKept(ANNA, TODAY.minusDays(2), TODAY.plusDays(9), TODAY))
                .days();

        assertThat(days)
                .containsExactly(
                        new KeptDay(TODAY.minusDays(2), 2, 1),
                        new KeptDay(TODAY.minusDays(1), 2, 0),
                        new KeptDay(TODAY, 1, 1));
    }

    @Test
    void a_calendar_has_the_days_asked_for_and_nothing_of_removed_plans() {
        tell("p1", plan("p1", "Sonatina"));
        tell("p2", plan("p2", "Gone"));
        tell("o1", occurrence("o1", "p1", 1));
        tell("o2", occurrence("o2", "p2", 2));
        tell("o3", occurrence("o3", "p3", 3));
        tell("p2", new PlanRemoved(new PlanId("p2"), ANNA));

        assertThat(days(TODAY.minusDays(4), TODAY)).containsExactly("o1", "o3");
        assertThat(days(TODAY.minusDays(3), TODAY)).containsExactly("o3");
        assertThat(library.handle(new FindPlan(ANNA, new PlanId("p2")))).isEmpty();
        assertThat(library.handle(new FindPlan(BEN, new PlanId("p1")))).isEmpty();
        assertThat(library.handle(new FindOccurrence(ANNA, new OccurrenceId("o1"))))
                .isPresent();
        assertThat(library.handle(new ListOccurrences(ANNA, new PlanId("p1"), null, null))
                        .occurrences())
                .hasSize(1);
    }

    @Test
    void plans_that_go_on_are_tended_page_by_page() {
        tell("p1", plan("p1", "One"));
        tell("p2", plan("p2", "Two"), new PlanCompleted(new PlanId("p2"), ANNA));
        tell("p3", plan("p3", "Three"));

        PlanPage first = library.handle(new ListPlansToTend(null, 1));
        PlanPage second = library.handle(new ListPlansToTend(first.next(), 1));
        PlanPage third = library.handle(new ListPlansToTend(second.next(), 1));

        assertThat(titles(first)).containsExactly("One");
        assertThat(titles(second)).containsExactly("Three");
        assertThat(titles(third)).isEmpty();
    }

    @Test
    void a_private_template_is_seen_by_its_author_alone() {
        tell("t1", template("t1", TemplateVisibility.PRIVATE));
        tell(
                "t2",
                template("t2", TemplateVisibility.PUBLIC),
                new TemplateAdopted(new TemplateId("t2"), ANNA, PlanKey.of(BEN, new PlanId("p1"))));
        tell("t3", template("t3", TemplateVisibility.PUBLIC), new TemplateUnpublished(new TemplateId("t3"), ANNA));

        assertThat(library.handle(new FindTemplate(BEN, new TemplateId("t1")))).isEmpty();
        assertThat(library.handle(new FindTemplate(ANNA, new TemplateId("t1")))).isPresent();
        assertThat(templates(BEN, false, null, 9)).containsExactly("t2");
        assertThat(templates(ANNA, false, null, 9)).containsExactly("t2", "t1");
        assertThat(templates(BEN, true, null, 9)).isEmpty();
        assertThat(templates(ANNA, true, null, 9)).containsExactly("t2", "t1");
        TemplatePage page = library.handle(new ListTemplates(ANNA, false, "elise", null, 1));
        assertThat(templates(ANNA, false, page.next(), 1)).containsExactly("t1");
        assertThat(page.templates().get(0).state().adoptions()).isEqualTo(1);
    }

    @Test
    void a_feed_is_found_by_the_hash_of_its_address_until_it_is_revoked() {
        tell("f", new FeedOpened(ANNA, "aa"), new FeedOpened(ANNA, "bb"));

        assertThat(library.handle(new FindFeedByHash("aa"))).isEmpty();
        assertThat(library.handle(new FindFeedByHash("bb"))).isPresent();
        assertThat(library.handle(new FindFeed(ANNA))).isPresent();

        tell("f", new FeedRevoked(ANNA));

        assertThat(library.handle(new FindFeedByHash("bb"))).isEmpty();
        assertThat(library.handle(new FindFeed(ANNA))).isEmpty();
    }

    @Test
    void what_is_told_again_or_in_other_batches_gives_the_same_tables() {
        plans_are_found_by_status_and_words_page_by_page();
        a_private_template_is_seen_by_its_author_alone();
        tell("o1", occurrence("o1", "p1", 1), new OccurrenceSkipped(new OccurrenceId("o1"), ANNA));
        tell("f", new FeedOpened(ANNA, "aa"));
        String live = everything();

        feed.batches(log, new Random(7));
        String toldTwice = everything();
        PlanDatabase.empty();
        feed.batch(log);

        assertThat(toldTwice).isEqualTo(live);
        assertThat(everything()).isEqualTo(live);
    }

    private String everything() {
        return dsl.selectFrom(PLANS).orderBy(PLANS.ID).fetch().formatJSON()
                + dsl.selectFrom(PLAN_OCCURRENCES)
                        .orderBy(PLAN_OCCURRENCES.ID)
                        .fetch()
                        .formatJSON()
                + dsl.selectFrom(PLAN_TEMPLATES)
                        .orderBy(PLAN_TEMPLATES.ID)
                        .fetch()
                        .formatJSON()
                + dsl.selectFrom(CALENDAR_FEEDS).fetch().formatJSON();
    }

    private List<String> days(LocalDate from, LocalDate to) {
        return library.handle(new ListOccurrences(ANNA, null, from, to)).occurrences().stream()
                .map(each -> each.id().value())
                .toList();
    }

    private List<String> templates(UserId viewer, boolean mine, String after, int limit) {
        return library.handle(new ListTemplates(viewer, mine, "elise", after, limit)).templates().stream()
                .map(each -> each.id().value())
                .toList();
    }

    private static List<String> titles(PlanPage page) {
        return page.plans().stream().map(each -> each.plan().title()).toList();
    }

    private static ListPlans list(List<PlanStatus> statuses, String search, String after, int limit) {
        return new ListPlans(ANNA, statuses, search, after, limit, TODAY);
    }

    private static PlanCreated plan(String id, String title) {
        return new PlanCreated(
                new PlanId(id),
                ANNA,
                new PlanFacts(PlanStatus.ACTIVE, PlanVisibility.PRIVATE, PlanType.CUSTOM, DAILY, "", 0, true),
                PlanWords.titled(title).over(PlanWords.BLANK));
    }

    private static OccurrenceScheduled occurrence(String id, String plan, int day) {
        Instant start = BEGIN.plusSeconds((day - 1) * 86_400L);
        return new OccurrenceScheduled(
                new OccurrenceId(id),
                ANNA,
                new OccurrenceFacts(new PlanId(plan), start, null, "UTC", "", OccurrenceStatus.SCHEDULED, "", null),
                OccurrenceWords.BLANK);
    }

    private static TemplatePublished template(String id, TemplateVisibility visibility) {
        return new TemplatePublished(
                new TemplateId(id),
                ANNA,
                1,
                new TemplateFacts(PlanType.COURSE, DAILY, visibility, ""),
                PlanWords.titled("Für Elise").over(PlanWords.BLANK));
    }

    private void tell(String entity, UserEvent... events) {
        List<Recorded> batch = new ArrayList<>();
        for (UserEvent event : events) {
            long version = versions.merge(entity, 1L, Long::sum) - 1;
            batch.add(new Recorded(event, BEGIN.plusSeconds(++position), version, position));
        }
        log.addAll(batch);
        feed.batch(batch);
    }
}
