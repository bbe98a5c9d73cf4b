package org.mirubato.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Refusal;

class PageCursorTest {

    @Test
    void what_was_made_is_read_again_and_its_last_part_may_have_blanks() {
        String cursor = PageCursor.of("item_1", "für elise");

        List<String> read = PageCursor.read(cursor, 2, List::of);

        assertThat(read).containsExactly("item_1", "für elise");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", " two", "2026-05-01 x", "\0 x", "2026-05-01T00:00:00Z \0"})
    void what_no_list_has_answered_is_refused(String text) {
        String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> PageCursor.read(cursor, 2, parts -> Instant.parse(parts[0])))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä", "%%%", "a"})
    void what_is_no_base64_is_refused(String cursor) {
        assertThatThrownBy(() -> PageCursor.read(cursor, 1, parts -> parts)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_cursor_longer_than_any_of_ours_is_refused() {
        String cursor = PageCursor.of("x".repeat(4_000));

        assertThatThrownBy(() -> PageCursor.read(cursor, 1, parts -> parts)).isInstanceOf(Refusal.class);
    }
}
