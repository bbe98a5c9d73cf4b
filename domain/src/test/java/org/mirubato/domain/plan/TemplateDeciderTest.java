package org.mirubato.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.domain.plan.Plans.CLARA;
import static org.mirubato.domain.plan.Plans.MONDAYS;
import static org.mirubato.domain.plan.Plans.PLAN;
import static org.mirubato.domain.plan.Plans.ROBERT;
import static org.mirubato.domain.plan.Plans.TEMPLATE;
import static org.mirubato.domain.plan.Plans.after;
import static org.mirubato.domain.plan.Plans.title;

import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.plan.FeedCommand.OpenFeed;
import org.mirubato.domain.plan.FeedCommand.RevokeFeed;
import org.mirubato.domain.plan.FeedEvent.FeedOpened;
import org.mirubato.domain.plan.FeedEvent.FeedRevoked;
import org.mirubato.domain.plan.TemplateCommand.CountAdoption;
import org.mirubato.domain.plan.TemplateCommand.PublishTemplate;
import org.mirubato.domain.plan.TemplateCommand.UnpublishTemplate;
import org.mirubato.domain.plan.TemplateEvent.TemplateAdopted;
import org.mirubato.domain.plan.TemplateEvent.TemplatePublished;
import org.mirubato.domain.plan.TemplateEvent.TemplateRevised;
import org.mirubato.domain.plan.TemplateEvent.TemplateShown;
import org.mirubato.domain.plan.TemplateEvent.TemplateUnpublished;

class TemplateDeciderTest {

    private static final PublishTemplate PUBLISH = publish("Bach in four weeks", null, false);
    private static final UnpublishTemplate UNPUBLISH = new UnpublishTemplate(TEMPLATE, CLARA);
    private static final CountAdoption COUNT = new CountAdoption(PlanKey.of(CLARA, TEMPLATE), ROBERT, PLAN);

    @Test
    void a_template_is_private_unless_its_author_says_otherwise() {
        TemplatePublished published = (TemplatePublished)
                TemplateDecider.decide(TemplateState.NONE, PUBLISH).get(0);

        assertThat(published.facts().visibility()).isEqualTo(TemplateVisibility.PRIVATE);
        assertThat(published.templateVersion()).isEqualTo(1);
        assertThat(TemplateDecider.decide(after(PUBLISH), PUBLISH)).isEmpty();
        assertThat(PUBLISH.key()).isEqualTo(UNPUBLISH.key());
    }

    @Test
    void what_says_something_else_is_a_new_version_and_who_sees_it_is_none() {
        assertThat(TemplateDecider.decide(after(PUBLISH), publish("Bach in six weeks", null, false)))
                .singleElement()
                .isInstanceOfSatisfying(
                        TemplateRevised.class,
                        revised -> assertThat(revised.templateVersion()).isEqualTo(2));
        assertThat(TemplateDecider.decide(
                        after(PUBLISH), publish("Bach in four weeks", TemplateVisibility.PUBLIC, false)))
                .containsExactly(new TemplateShown(TEMPLATE, CLARA, TemplateVisibility.PUBLIC));
        assertThat(after(PUBLISH, publish("Bach in four weeks", TemplateVisibility.PUBLIC, false))
                        .facts()
                        .visibility())
                .isEqualTo(TemplateVisibility.PUBLIC);
    }

    @Test
    void a_template_that_is_taken_away_comes_back_by_its_author_alone() {
        TemplateState gone = after(PUBLISH, UNPUBLISH);

        assertThat(TemplateDecider.decide(after(PUBLISH), UNPUBLISH))
                .containsExactly(new TemplateUnpublished(TEMPLATE, CLARA));
        assertThat(TemplateDecider.decide(gone, UNPUBLISH)).isEmpty();
        assertThat(TemplateDecider.decide(gone, PUBLISH))
                .singleElement()
                .isInstanceOfSatisfying(
                        TemplatePublished.class,
                        again -> assertThat(again.templateVersion()).isEqualTo(2));
        refused(gone, publish("Bach in four weeks", null, true), Refusal.Kind.CONFLICT);
        assertThat(TemplateDecider.decide(TemplateState.NONE, publish("Bach", null, true)))
                .hasSize(1);
    }

    @Test
    void adoptions_are_counted_also_of_a_template_that_was_taken_away() {
        assertThat(TemplateDecider.decide(after(PUBLISH), COUNT))
                .containsExactly(new TemplateAdopted(TEMPLATE, CLARA, PlanKey.of(ROBERT, PLAN)));
        assertThat(after(PUBLISH, COUNT, COUNT).adoptions()).isEqualTo(2);
        assertThat(after(PUBLISH, COUNT).published()).isTrue();
        assertThat(after(PUBLISH, UNPUBLISH, COUNT).published()).isFalse();
    }

    @Test
    void a_template_needs_a_title_and_has_to_be_there() {
        refused(TemplateState.NONE, publish("", null, false), Refusal.Kind.INVALID);
        refused(TemplateState.NONE, UNPUBLISH, Refusal.Kind.NOT_FOUND);
        refused(TemplateState.NONE, COUNT, Refusal.Kind.NOT_FOUND);
    }

    @Test
    void a_calendar_feed_answers_at_one_address_until_it_is_revoked() {
        OpenFeed open = new OpenFeed(CLARA, "aa");

        assertThat(FeedDecider.decide("", open)).containsExactly(new FeedOpened(CLARA, "aa"));
        assertThat(FeedDecider.decide("aa", open)).isEmpty();
        assertThat(FeedDecider.decide("bb", open)).containsExactly(new FeedOpened(CLARA, "aa"));
        assertThat(FeedDecider.decide("aa", new RevokeFeed(CLARA))).containsExactly(new FeedRevoked(CLARA));
        assertThat(FeedDecider.decide("", new RevokeFeed(CLARA))).isEmpty();
        assertThat(FeedDecider.after(new FeedOpened(CLARA, "aa"))).isEqualTo("aa");
        assertThat(FeedDecider.after(new FeedRevoked(CLARA))).isEmpty();
        assertThat(FeedSecret.hash("secret")).hasSize(64).isNotEqualTo(FeedSecret.hash("Secret"));
    }

    private static PublishTemplate publish(String title, TemplateVisibility visibility, boolean pushed) {
        return new PublishTemplate(
                TEMPLATE,
                CLARA,
                new TemplateFacts(PlanType.COURSE, MONDAYS, visibility, "plan_1"),
                title(title),
                pushed);
    }

    private static void refused(TemplateState state, TemplateCommand command, Refusal.Kind kind) {
        assertThatThrownBy(() -> TemplateDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
