package org.mirubato.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.score.Scores.CLARA;
import static org.mirubato.domain.score.Scores.SCORE;
import static org.mirubato.domain.score.Scores.everyStep;
import static org.mirubato.domain.score.Scores.inspection;
import static org.mirubato.domain.score.Scores.uploadedAnd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.score.ScoreEvent.ProcessingCompleted;

/** Workers may report twice, late, and in any order. */
class ProcessingProperty {

    private static final List<ScoreCommand> STEPS = List.of(everyStep(1));

    /** Every step at least once, after the inspection, mixed with repetitions and results of attempts that are not this one. */
    @Provide
    Arbitrary<List<ScoreCommand>> reports() {
        List<ScoreCommand> noise = new ArrayList<>(STEPS);
        noise.addAll(Arrays.asList(everyStep(2)));
        return Arbitraries.of(noise).list().ofMaxSize(12).flatMap(more -> {
            List<ScoreCommand> all = new ArrayList<>(STEPS.subList(1, STEPS.size()));
            all.addAll(more);
            return Arbitraries.shuffle(all);
        });
    }

    @Property
    void any_order_and_repetition_of_results_ends_in_the_same_state_and_makes_no_event_twice(
            @ForAll("reports") List<ScoreCommand> reports) {
        Run run = new Run();

        run.report(inspection(1));
        reports.forEach(run::report);
        STEPS.forEach(run::report);

        assertThat(run.state).isEqualTo(uploadedAnd(everyStep(1)));
        assertThat(run.events).doesNotHaveDuplicates().endsWith(new ProcessingCompleted(SCORE, CLARA, 1));
    }

    /** One score and all its events so far. */
    private static final class Run {

        private final List<ScoreEvent> events = new ArrayList<>();
        private ScoreState state = uploadedAnd();

        /** A completion that comes too early is refused and, like any report, may come again. */
        void report(ScoreCommand command) {
            try {
                for (ScoreEvent event : ScoreDecider.decide(state, command)) {
                    events.add(event);
                    state = state.on(event);
                }
            } catch (Refusal refusal) {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            }
        }
    }
}
