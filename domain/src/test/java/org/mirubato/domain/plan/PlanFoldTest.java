package org.mirubato.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.plan.Plans.CLARA;
import static org.mirubato.domain.plan.Plans.MONDAY;
import static org.mirubato.domain.plan.Plans.MONDAYS;
import static org.mirubato.domain.plan.Plans.OCCURRENCE;
import static org.mirubato.domain.plan.Plans.PLAN;
import static org.mirubato.domain.plan.Plans.SCALES;
import static org.mirubato.domain.plan.Plans.START;
import static org.mirubato.domain.plan.Plans.TEMPLATE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceCheckedIn;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRemoved;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceScheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceSkipped;
import org.mirubato.domain.plan.PlanEvent.PlanAdopted;
import org.mirubato.domain.plan.PlanEvent.PlanArchived;
import org.mirubato.domain.plan.PlanEvent.PlanChanged;
import org.mirubato.domain.plan.PlanEvent.PlanCreated;
import org.mirubato.domain.plan.PlanQuery.PlanProgress;
import org.mirubato.domain.plan.TemplateEvent.TemplatePublished;
import org.mirubato.domain.plan.TemplateEvent.TemplateUnpublished;
import org.mirubato.domain.practice.ExtraField;

class PlanFoldTest {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final PlanWords WORDS = new PlanWords(
            "Sonatina",
            "Clementi",
            List.of("evenness"),
            List.of("scale"),
            List.of("spring"),
            List.of(new PlanPiece("", "Sonatina", "Clementi")),
            List.of(new ExtraField("target", "{}")),
            List.of(new ExtraField("colour", "\"red\"")),
            Plans.segments(SCALES),
            List.of(new ExtraField("title", "\"no\""), new ExtraField("shelf", "3")));
    private static final PlanFacts FACTS = Plans.on(MONDAYS).over(PlanFacts.BLANK);

    @Test
    void a_plan_follows_from_its_events() {
        PlanView made = PlanView.fold(null, new PlanCreated(PLAN, CLARA, FACTS, WORDS), AT, 0);
        PlanView laidAside = PlanView.fold(made, new PlanArchived(PLAN, CLARA), AT.plusSeconds(5), 1);

        assertThat(PlanView.fold(null, new PlanArchived(PLAN, CLARA), AT, 0)).isNull();
        assertThat(PlanView.fold(null, new PlanAdopted(PLAN, CLARA, PlanKey.feedOf(CLARA), FACTS, WORDS), AT, 0))
                .isNotNull();
        assertThat(made.isTended()).isTrue();
        assertThat(laidAside.isTended()).isFalse();
        assertThat(laidAside.archivedAt()).isEqualTo(AT.plusSeconds(5));
        assertThat(laidAside.createdAt()).isEqualTo(AT);
        assertThat(laidAside.version()).isEqualTo(1);
        assertThat(PlanView.fold(laidAside, new PlanChanged(PLAN, CLARA, null, null), AT, 2)
                        .archivedAt())
                .isEqualTo(AT.plusSeconds(5));
    }

    @Test
    void a_plan_goes_out_in_full_and_unknown_fields_hide_none_of_ours() {
        PlanView plan = PlanView.fold(null, new PlanCreated(PLAN, CLARA, FACTS, WORDS), AT, 0);

        Map<String, Object> doc = PlanDocument.of(plan, json -> "json " + json);

        assertThat(doc)
                .containsEntry("title", "Sonatina")
                .containsEntry("status", "active")
                .containsEntry("shelf", "json 3")
                .containsEntry("sourceTemplateId", null)
                .containsEntry("templateVersion", null)
                .containsEntry("metadata", Map.of("colour", "json \"red\""));
        assertThat((Map<?, ?>) doc.get("schedule"))
                .hasToString("{kind=recurring, rule=FREQ=WEEKLY;BYDAY=MO, durationMinutes=30, timeOfDay=07:00,"
                        + " flexibility=fixed, startDate=2026-05-04, endDate=null, timeZone=Europe/Berlin,"
                        + " target=json {}}");
        assertThat((List<?>) doc.get("segments")).hasSize(1);
        assertThat(((Map<?, ?>) ((List<?>) doc.get("segments")).get(0)).get("tempoTargets"))
                .isEqualTo("json {\"bpm\":60}");
    }

    @Test
    void what_was_erased_reads_as_empty() {
        PlanView plan = PlanView.fold(null, new PlanCreated(PLAN, CLARA, FACTS, null), AT, 0);
        OccurrenceView occurrence = OccurrenceView.fold(
                null, new OccurrenceScheduled(OCCURRENCE, CLARA, MONDAY.over(OccurrenceFacts.BLANK), null), AT, 0);
        TemplateView template =
                TemplateView.fold(null, new TemplatePublished(TEMPLATE, CLARA, 1, TemplateFacts.BLANK, null), AT, 0);

        assertThat(plan.title()).isEmpty();
        assertThat(PlanDocument.of(plan, json -> json)).containsEntry("description", null);
        assertThat(PlanDocument.of(occurrence, occurrence.status(), json -> json))
                .containsEntry("notes", null);
        assertThat(PlanDocument.of(template, json -> json)).containsEntry("title", "");
    }

    @Test
    void an_occurrence_expires_with_the_day_after_its_own() {
        OccurrenceView monday = OccurrenceView.fold(
                null,
                new OccurrenceScheduled(OCCURRENCE, CLARA, MONDAY.over(OccurrenceFacts.BLANK), OccurrenceWords.BLANK),
                AT,
                0);
        OccurrenceView skipped = OccurrenceView.fold(monday, new OccurrenceSkipped(OCCURRENCE, CLARA), AT, 1);

        assertThat(monday.statusAt(Instant.parse("2026-05-05T21:59:59Z"))).isEqualTo(OccurrenceStatus.SCHEDULED);
        assertThat(monday.statusAt(Instant.parse("2026-05-05T22:00:00Z"))).isEqualTo(OccurrenceStatus.EXPIRED);
        assertThat(skipped.statusAt(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(OccurrenceStatus.SKIPPED);
        assertThat(OccurrenceView.fold(null, new OccurrenceSkipped(OCCURRENCE, CLARA), AT, 0))
                .isNull();
    }

    @Test
    void an_occurrence_goes_out_with_its_check_in() {
        OccurrenceView done = OccurrenceView.fold(
                OccurrenceView.fold(
                        null,
                        new OccurrenceScheduled(
                                OCCURRENCE, CLARA, MONDAY.over(OccurrenceFacts.BLANK), OccurrenceWords.BLANK),
                        AT,
                        0),
                new OccurrenceCheckedIn(OCCURRENCE, CLARA, START, "entry_1", OccurrenceWords.said("{}", "good", null)),
                AT,
                1);

        Map<String, Object> doc = PlanDocument.of(done, done.status(), json -> json);

        assertThat(doc)
                .containsEntry("status", "completed")
                .containsEntry("localDate", "2026-05-04")
                .containsEntry("logEntryId", "entry_1")
                .containsEntry("notes", "good")
                .containsEntry("checkIn", Map.of("recordedAt", START.toString(), "responses", "{}"));
        assertThat(done.removed()).isFalse();
        assertThat(OccurrenceView.fold(done, new OccurrenceRemoved(OCCURRENCE, CLARA, true), AT, 2)
                        .removed())
                .isTrue();
    }

    @Test
    void a_template_tells_what_is_to_be_expected_of_it() {
        TemplateView template =
                TemplateView.fold(null, new TemplatePublished(TEMPLATE, CLARA, 1, TemplateFacts.BLANK, WORDS), AT, 0);
        TemplateView gone = TemplateView.fold(template, new TemplateUnpublished(TEMPLATE, CLARA), AT.plusSeconds(1), 1);

        Map<String, Object> doc = PlanDocument.of(template, json -> json);

        assertThat(((Map<?, ?>) ((Map<?, ?>) doc.get("metadata")).get("preview")).get("workload"))
                .hasToString("{sessionMinutes=60, segmentsCount=1, totalSegmentMinutes=10}");
        assertThat(doc).containsEntry("adoptionCount", 0).containsEntry("templateVersion", 1);
        assertThat(gone.state().published()).isFalse();
        assertThat(gone.publishedAt()).isEqualTo(AT);
        assertThat(template.isPublic()).isFalse();
        assertThat(template.key()).isEqualTo(PlanKey.of(CLARA, TEMPLATE));
        assertThat(TemplateView.fold(null, new TemplateUnpublished(TEMPLATE, CLARA), AT, 0))
                .isNull();
    }

    @Test
    void adherence_is_the_part_that_was_practised_of_what_was_due() {
        assertThat(PlanProgress.NONE.adherence()).isNull();
        assertThat(new PlanProgress(9, 3, 1, 2, null).adherence()).isEqualTo(0.5);
    }
}
