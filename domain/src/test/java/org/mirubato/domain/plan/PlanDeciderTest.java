package org.mirubato.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.domain.plan.Plans.CLARA;
import static org.mirubato.domain.plan.Plans.MONDAYS;
import static org.mirubato.domain.plan.Plans.PLAN;
import static org.mirubato.domain.plan.Plans.TEMPLATE;
import static org.mirubato.domain.plan.Plans.after;
import static org.mirubato.domain.plan.Plans.on;
import static org.mirubato.domain.plan.Plans.title;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.plan.PlanCommand.AdoptPlan;
import org.mirubato.domain.plan.PlanCommand.ArchivePlan;
import org.mirubato.domain.plan.PlanCommand.ChangePlan;
import org.mirubato.domain.plan.PlanCommand.CompletePlan;
import org.mirubato.domain.plan.PlanCommand.CreatePlan;
import org.mirubato.domain.plan.PlanCommand.PushPlan;
import org.mirubato.domain.plan.PlanCommand.RemovePlan;
import org.mirubato.domain.plan.PlanCommand.RestorePlan;
import org.mirubato.domain.plan.PlanEvent.PlanAdopted;
import org.mirubato.domain.plan.PlanEvent.PlanArchived;
import org.mirubato.domain.plan.PlanEvent.PlanChanged;
import org.mirubato.domain.plan.PlanEvent.PlanCompleted;
import org.mirubato.domain.plan.PlanEvent.PlanCreated;
import org.mirubato.domain.plan.PlanEvent.PlanRemoved;
import org.mirubato.domain.plan.PlanEvent.PlanRestored;
import org.mirubato.domain.practice.ExtraField;

class PlanDeciderTest {

    private static final CreatePlan CREATE = new CreatePlan(PLAN, CLARA, on(MONDAYS), title("Sonatina"));
    private static final PlanKey OF = PlanKey.of(CLARA, TEMPLATE);

    @Test
    void a_plan_is_made_with_a_value_for_every_field() {
        PlanCreated created =
                (PlanCreated) PlanDecider.decide(PlanState.NONE, CREATE).get(0);

        assertThat(created.facts().schedule()).isEqualTo(MONDAYS);
        assertThat(created.facts().visibility()).isEqualTo(PlanVisibility.PRIVATE);
        assertThat(created.facts().sourceTemplateId()).isEmpty();
        assertThat(created.words()).isEqualTo(title("Sonatina").over(PlanWords.BLANK));
        assertThat(created.subject()).isEqualTo("user_clara");
    }

    @Test
    void the_same_plan_again_changes_nothing_and_another_one_under_its_id_is_refused() {
        PlanState state = after(CREATE);

        assertThat(PlanDecider.decide(state, CREATE)).isEmpty();
        refused(state, new CreatePlan(PLAN, CLARA, PlanFacts.NONE, title("Another")), Refusal.Kind.CONFLICT);
    }

    @Test
    void a_plan_needs_a_title() {
        refused(PlanState.NONE, new CreatePlan(PLAN, CLARA, PlanFacts.NONE, title("  ")), Refusal.Kind.INVALID);
        refused(PlanState.NONE, new PushPlan(PLAN, CLARA, PlanFacts.NONE, PlanWords.NONE), Refusal.Kind.INVALID);
        refused(PlanState.NONE, new AdoptPlan(PLAN, CLARA, OF, PlanFacts.NONE, PlanWords.NONE), Refusal.Kind.INVALID);
        refused(after(CREATE), change(PlanFacts.NONE, title(""), null), Refusal.Kind.INVALID);
    }

    @Test
    void an_adoption_tells_its_template_to_count_it_once() {
        AdoptPlan adopt = new AdoptPlan(PLAN, CLARA, OF, on(MONDAYS), title("Sonatina (Copy)"));

        PlanAdopted adopted =
                (PlanAdopted) PlanDecider.decide(PlanState.NONE, adopt).get(0);

        assertThat(adopted.adoption().key()).isEqualTo(OF);
        assertThat(adopted.adoption().commandId()).isEqualTo("adoption-of:" + PlanKey.of(CLARA, PLAN));
        assertThat(PlanDecider.decide(after(adopt), adopt)).isEmpty();
        refused(after(adopt, remove(null)), adopt, Refusal.Kind.NOT_FOUND);
    }

    @Test
    void a_change_says_only_what_is_new() {
        PlanState state = after(CREATE);

        List<PlanEvent> events =
                PlanDecider.decide(state, change(PlanFacts.status(PlanStatus.ACTIVE), title("Sonatina in C"), 0L));

        assertThat(events).containsExactly(new PlanChanged(PLAN, CLARA, null, title("Sonatina in C")));
        assertThat(PlanDecider.decide(state, change(on(MONDAYS), title("Sonatina"), null)))
                .isEmpty();
        refused(state, change(PlanFacts.NONE, title("Late"), 7L), Refusal.Kind.STALE);
    }

    @Test
    void a_schedule_that_says_no_zone_stays_in_its_own() {
        PlanState state = after(CREATE);

        assertThat(PlanDecider.decide(state, change(on(MONDAYS.in("")), PlanWords.NONE, null)))
                .isEmpty();
    }

    @Test
    void the_end_of_a_plan_is_a_fact_of_its_own() {
        PlanState state = after(CREATE);

        assertThat(PlanDecider.decide(state, new CompletePlan(PLAN, CLARA)))
                .containsExactly(new PlanCompleted(PLAN, CLARA));
        assertThat(PlanDecider.decide(state, new ArchivePlan(PLAN, CLARA)))
                .containsExactly(new PlanArchived(PLAN, CLARA));
        assertThat(PlanDecider.decide(state, change(PlanFacts.status(PlanStatus.COMPLETED), title("Done"), null)))
                .containsExactly(new PlanChanged(PLAN, CLARA, null, title("Done")), new PlanCompleted(PLAN, CLARA));
        assertThat(PlanDecider.decide(after(CREATE, new CompletePlan(PLAN, CLARA)), new CompletePlan(PLAN, CLARA)))
                .isEmpty();
        assertThat(after(CREATE, new ArchivePlan(PLAN, CLARA)).facts().status()).isEqualTo(PlanStatus.ARCHIVED);
        assertThat(after(CREATE, new CompletePlan(PLAN, CLARA)).facts().status())
                .isEqualTo(PlanStatus.COMPLETED);
    }

    @Test
    void a_push_makes_a_plan_or_changes_it() {
        PushPlan push = new PushPlan(PLAN, CLARA, PlanFacts.NONE, title("Sonatina"));

        assertThat(PlanDecider.decide(PlanState.NONE, push)).hasOnlyElementsOfType(PlanCreated.class);
        assertThat(PlanDecider.decide(after(push), push)).isEmpty();
        assertThat(PlanDecider.decide(after(CREATE), new PushPlan(PLAN, CLARA, PlanFacts.NONE, title("Suite"))))
                .containsExactly(new PlanChanged(PLAN, CLARA, null, title("Suite")));
    }

    @Test
    void a_removed_plan_stays_removed_until_it_is_restored() {
        PlanState removed = after(CREATE, remove(0L));

        assertThat(removed.removed()).isTrue();
        assertThat(PlanDecider.decide(removed, remove(null))).isEmpty();
        refused(removed, new PushPlan(PLAN, CLARA, PlanFacts.NONE, title("Sonatina")), Refusal.Kind.CONFLICT);
        refused(removed, change(PlanFacts.NONE, title("Back"), null), Refusal.Kind.NOT_FOUND);
        refused(removed, CREATE, Refusal.Kind.NOT_FOUND);
        refused(after(CREATE), remove(3L), Refusal.Kind.STALE);
        assertThat(PlanDecider.decide(removed, new RestorePlan(PLAN, CLARA)))
                .containsExactly(new PlanRestored(PLAN, CLARA));
        assertThat(PlanDecider.decide(after(CREATE), new RestorePlan(PLAN, CLARA)))
                .isEmpty();
        assertThat(PlanDecider.decide(after(CREATE), remove(null))).containsExactly(new PlanRemoved(PLAN, CLARA));
    }

    @Test
    void nothing_can_be_asked_of_a_plan_that_is_not_there() {
        refused(PlanState.NONE, remove(null), Refusal.Kind.NOT_FOUND);
        refused(PlanState.NONE, new CompletePlan(PLAN, CLARA), Refusal.Kind.NOT_FOUND);
    }

    @Test
    void too_much_is_refused_with_a_sentence() {
        List<ExtraField> many = Collections.nCopies(51, new ExtraField("a", "1"));

        invalid(() -> title("a".repeat(256)).checked(), "Shorten the title");
        invalid(
                () -> new PlanWords(null, null, null, null, null, null, null, null, null, many).checked(),
                "none of ours");
        invalid(
                () -> new PlanWords(
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(new PlanPiece("", "", "x")),
                                null,
                                null,
                                null,
                                null)
                        .checked(),
                "a title or a scoreId");
        invalid(() -> Segment.checked(Collections.nCopies(51, Plans.SCALES)), "at most 50 segments");
        invalid(
                () -> Segment.checked(List.of(new Segment("", " ", null, List.of(), List.of(), "", "", "", List.of()))),
                "a label");
        invalid(() -> new PlanFacts(null, null, null, null, null, -1, null).checked(), "templateVersion of 1 or more");
        invalid(() -> PlanPiece.checked(Collections.nCopies(51, new PlanPiece("", "a", ""))), "at most 50 pieces");
    }

    private static ChangePlan change(PlanFacts facts, PlanWords words, Long expected) {
        return new ChangePlan(PLAN, CLARA, facts, words, expected);
    }

    private static RemovePlan remove(Long expected) {
        return new RemovePlan(PLAN, CLARA, expected);
    }

    private static void invalid(Runnable check, String words) {
        assertThatThrownBy(check::run).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    private static void refused(PlanState state, PlanCommand command, Refusal.Kind kind) {
        assertThatThrownBy(() -> PlanDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
