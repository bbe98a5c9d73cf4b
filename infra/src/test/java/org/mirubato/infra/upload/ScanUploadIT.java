package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class ScanUploadIT extends MirubatoIT {

    private final TestUser user = newUser();

    @Test
    void a_scan_shows_its_title_and_composer_though_nothing_but_pixels_is_in_it() {
        String id = user.uploaded("IMG_0042.jpg", Samples.distinct("auld-lang-syne-scan.jpg"));

        JsonNode score = user.processed(id);

        assertThat(score.path("title").asString()).isEqualTo("Auld Lang Syne");
        assertThat(score.path("composer").asString()).contains("Trad");
    }

    @Test
    void how_hard_a_scan_is_is_told_by_its_notes_since_its_clefs_were_seen_before() {
        String id = user.uploaded("IMG_0043.jpg", Samples.distinct("auld-lang-syne-scan.jpg"));

        JsonNode score = user.processed(id);

        assertThat(score.path("difficulty_level").asInt()).isBetween(1, 6);
        assertThat(score.path("difficulty_reasons")).isNotEmpty();
    }
}
