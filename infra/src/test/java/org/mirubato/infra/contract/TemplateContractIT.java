package org.mirubato.infra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.contract.ReferenceClient.Answer;

/** Templates, which the reference's client pushes, and which others adopt. */
class TemplateContractIT extends ContractIT {

    private static final String ADOPT = "/api/templates/adopt";
    private static final String TEMPLATE = """
            "planTemplates": [
              {"id": "%s", "title": "Four weeks of tone", "type": "bootcamp", "visibility": "public", "focusAreas": ["Tone"],
               "tags": ["winter"], "techniques": [], "pieceRefs": [],
               "schedule": {"kind": "recurring", "rule": "FREQ=DAILY;COUNT=4", "durationMinutes": 45, "startDate": "2026-01-05"},
               "metadata": {"preview": {"segments": [{"label": "Long notes", "durationMinutes": 15}]}}}]
            """;

    private final String template = "template_" + UUID.randomUUID();
    private final ReferenceClient ben = new ReferenceClient(server().url(), newUser());

    @BeforeEach
    void a_template_is_published() {
        assertThat(anna.push(TEMPLATE.formatted(template))
                        .granted(200)
                        .at("/conflicts")
                        .size())
                .isZero();
    }

    @Test
    @Row("POST /api/templates/adopt")
    void a_public_template_becomes_a_private_active_plan_of_ones_own() {
        Answer adopted =
                ben.post(ADOPT, "{\"templateId\": \"" + template + "\"}").granted(200);

        assertThat(adopted.at("/success").asBoolean()).isTrue();
        assertThat(adopted.text("/plan/title")).isEqualTo("Four weeks of tone (Copy)");
        assertThat(adopted.text("/plan/status")).isEqualTo("active");
        assertThat(adopted.text("/plan/visibility")).isEqualTo("private");
        assertThat(adopted.text("/plan/sourceTemplateId")).isEqualTo(template);
        assertThat(adopted.text("/plan/metadata/adoptedFrom")).isEqualTo(template);
        assertThat(adopted.text("/plan/metadata/adoptedAt")).endsWith("Z");
        assertThat(adopted.at("/occurrences").size()).isEqualTo(4);
        assertThat(adopted.text("/occurrences/0/segments/0/label")).isEqualTo("Long notes");
        assertThat(adopted.text("/occurrences/0/status")).isEqualTo("scheduled");
    }

    @Test
    @Row("POST /api/templates/adopt")
    void what_is_wished_otherwise_is_so_in_the_plan() {
        Answer adopted = ben.post(ADOPT, """
            {"templateId": "%s", "customization": {"title": "Mine", "focusAreas": ["Breath"], "tags": ["spring"],
             "schedule": {"startDate": "2027-03-01", "timeOfDay": "18:15", "durationMinutes": 20}}}
            """.formatted(template)).granted(200);

        assertThat(adopted.text("/plan/title")).isEqualTo("Mine");
        assertThat(adopted.at("/plan/focusAreas").toString()).isEqualTo("[\"Tone\",\"Breath\"]");
        assertThat(adopted.at("/plan/tags").toString()).isEqualTo("[\"winter\",\"spring\"]");
        assertThat(adopted.text("/occurrences/0/scheduledStart")).isEqualTo("2027-03-01T18:15:00Z");
        assertThat(adopted.text("/occurrences/0/scheduledEnd")).isEqualTo("2027-03-01T18:35:00Z");
    }

    @Test
    @Row("POST /api/templates/adopt")
    void a_private_or_unknown_template_is_not_there_for_others() {
        anna.push("\"planTemplates\": [{\"id\": \"" + template + "\", \"visibility\": \"private\"}]")
                .granted(200);

        ben.post(ADOPT, "{\"templateId\": \"" + template + "\"}").refused(404);
        ben.post(ADOPT, "{\"templateId\": \"template_unknown\"}").refused(404);
        nobody().post(ADOPT, "{\"templateId\": \"" + template + "\"}").refused(401);
        assertThat(anna.post(ADOPT, "{\"templateId\": \"" + template + "\"}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"templateId\": \"%s\", \"customization\": {\"schedule\": {\"durationMinutes\": 0}}}",
                "{\"templateId\": \"%s\", \"customization\": {\"schedule\": {\"startDate\": \"soon\"}}}",
                "{\"templateId\": \"%s\", \"customization\": 7}"
            })
    @Row("POST /api/templates/adopt")
    void a_wish_that_can_not_be_meant_is_refused_and_makes_no_plan(String body) throws InterruptedException {
        ben.post(ADOPT, body.formatted(template)).refused(400);

        ben.changesAfterOneMore("entry_later");
        assertThat(ben.pull().at("/practicePlans").size()).isZero();
    }
}
