package org.mirubato.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.FeedCommand;
import org.mirubato.domain.plan.FeedCommand.OpenFeed;
import org.mirubato.domain.plan.FeedCommand.RevokeFeed;
import org.mirubato.domain.plan.FeedEvent.FeedOpened;
import org.mirubato.domain.plan.FeedEvent.FeedRevoked;
import org.mirubato.domain.plan.OccurrenceCommand;
import org.mirubato.domain.plan.OccurrenceCommand.CheckIn;
import org.mirubato.domain.plan.OccurrenceCommand.PlaceOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.SkipOccurrence;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceCheckedIn;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceScheduled;
import org.mirubato.domain.plan.OccurrenceFacts;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceStatus;
import org.mirubato.domain.plan.OccurrenceWords;
import org.mirubato.domain.plan.PlanCommand;
import org.mirubato.domain.plan.PlanCommand.CompletePlan;
import org.mirubato.domain.plan.PlanCommand.CreatePlan;
import org.mirubato.domain.plan.PlanCommand.PushPlan;
import org.mirubato.domain.plan.PlanEvent.PlanCompleted;
import org.mirubato.domain.plan.PlanEvent.PlanCreated;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.plan.PlanSchedule;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanType;
import org.mirubato.domain.plan.PlanVisibility;
import org.mirubato.domain.plan.PlanWords;
import org.mirubato.domain.plan.TemplateCommand;
import org.mirubato.domain.plan.TemplateCommand.CountAdoption;
import org.mirubato.domain.plan.TemplateCommand.PublishTemplate;
import org.mirubato.domain.plan.TemplateEvent.TemplateAdopted;
import org.mirubato.domain.plan.TemplateEvent.TemplatePublished;
import org.mirubato.domain.plan.TemplateFacts;
import org.mirubato.domain.plan.TemplateId;
import org.mirubato.domain.plan.TemplateVisibility;

/** How commands reach the deciders and their events the log; what they decide is tested in the domain. */
class PlanAggregatesTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final UserId ROBERT = new UserId("user_robert");
    private static final PlanId PLAN = new PlanId("plan_1");
    private static final OccurrenceId OCCURRENCE = new OccurrenceId("occ_1");
    private static final TemplateId TEMPLATE = new TemplateId("template_1");
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final PlanSchedule NO_DAY = PlanSchedule.NONE.in("UTC");
    private static final PlanFacts FACTS =
            new PlanFacts(PlanStatus.DRAFT, PlanVisibility.PRIVATE, PlanType.CUSTOM, NO_DAY, "", 0, false);
    private static final PlanWords WORDS = PlanWords.titled("Sonatina").over(PlanWords.BLANK);
    private static final PlanCreated CREATED = new PlanCreated(PLAN, CLARA, FACTS, WORDS);
    private static final OccurrenceScheduled SCHEDULED = new OccurrenceScheduled(
            OCCURRENCE,
            CLARA,
            new OccurrenceFacts(PLAN, AT, null, "UTC", "", OccurrenceStatus.SCHEDULED, "", null),
            OccurrenceWords.BLANK);
    private static final TemplateFacts SHOWN =
            new TemplateFacts(PlanType.CUSTOM, NO_DAY, TemplateVisibility.PUBLIC, "");

    @Test
    void a_plan_is_made_once_and_completed() {
        CreatePlan create = new CreatePlan(PLAN, CLARA, PlanFacts.NONE, PlanWords.titled("Sonatina"));
        PushPlan push = new PushPlan(PLAN, CLARA, PlanFacts.NONE, PlanWords.titled("Sonatina"));

        plan().givenNoPriorActivity()
                .when(create)
                .expectResultMessagePayload(true)
                .expectEvents(CREATED);
        plan().given(CREATED).when(create).expectResultMessagePayload(false).expectNoEvents();
        plan().givenNoPriorActivity().when(push).expectEvents(CREATED);
        plan().given(CREATED).when(new CompletePlan(PLAN, CLARA)).expectEvents(new PlanCompleted(PLAN, CLARA));
    }

    @Test
    void an_occurrence_is_placed_and_checked_in_once() {
        CheckIn checkIn = new CheckIn(OCCURRENCE, CLARA, AT, "entry_1", OccurrenceWords.NONE);
        OccurrenceCheckedIn done = new OccurrenceCheckedIn(OCCURRENCE, CLARA, AT, "entry_1", null);

        occurrence()
                .givenNoPriorActivity()
                .when(new PlaceOccurrence(
                        OCCURRENCE,
                        CLARA,
                        new OccurrenceFacts(PLAN, AT, null, null, null, null, null, null),
                        OccurrenceWords.NONE))
                .expectEvents(SCHEDULED);
        occurrence().given(SCHEDULED).when(checkIn).expectEvents(done);
        occurrence().given(SCHEDULED, done).when(checkIn).expectResultMessagePayload(false);
        occurrence()
                .given(SCHEDULED, done)
                .when(new SkipOccurrence(OCCURRENCE, CLARA))
                .expectException(Refusal.class);
    }

    @Test
    void a_template_is_published_and_counts_adoptions_of_others() {
        TemplatePublished published = new TemplatePublished(TEMPLATE, CLARA, 1, SHOWN, WORDS);

        template()
                .givenNoPriorActivity()
                .when(new PublishTemplate(
                        TEMPLATE,
                        CLARA,
                        TemplateFacts.seenBy(TemplateVisibility.PUBLIC),
                        PlanWords.titled("Sonatina"),
                        false))
                .expectEvents(published);
        template()
                .given(published)
                .when(new CountAdoption(PlanKey.of(CLARA, TEMPLATE), ROBERT, PLAN))
                .expectEvents(new TemplateAdopted(TEMPLATE, CLARA, PlanKey.of(ROBERT, PLAN)));
    }

    @Test
    void a_feed_is_opened_and_revoked() {
        feed().givenNoPriorActivity().when(new OpenFeed(CLARA, "aa")).expectEvents(new FeedOpened(CLARA, "aa"));
        feed().given(new FeedOpened(CLARA, "aa")).when(new RevokeFeed(CLARA)).expectEvents(new FeedRevoked(CLARA));
    }

    @Test
    void no_command_is_without_a_handler() {
        assertThat(PlanCommand.class.getPermittedSubclasses()).hasSameElementsAs(handledBy(Plan.class));
        assertThat(OccurrenceCommand.class.getPermittedSubclasses()).hasSameElementsAs(handledBy(Occurrence.class));
        assertThat(TemplateCommand.class.getPermittedSubclasses()).hasSameElementsAs(handledBy(Template.class));
        assertThat(FeedCommand.class.getPermittedSubclasses()).hasSameElementsAs(handledBy(CalendarFeed.class));
    }

    private static List<Class<?>> handledBy(Class<?> aggregate) {
        return Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.getName().equals("handle"))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();
    }

    private static AggregateTestFixture<Plan> plan() {
        return new AggregateTestFixture<>(Plan.class);
    }

    private static AggregateTestFixture<Occurrence> occurrence() {
        return new AggregateTestFixture<>(Occurrence.class);
    }

    private static AggregateTestFixture<Template> template() {
        return new AggregateTestFixture<>(Template.class);
    }

    private static AggregateTestFixture<CalendarFeed> feed() {
        return new AggregateTestFixture<>(CalendarFeed.class);
    }
}
