package org.mirubato.command.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What requests say, before it becomes a command. */
class PieceRequestTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void what_is_not_named_stays_and_null_takes_the_composer_away() {
        assertThat(NewNames.of(Map.of("title", JSON.stringNode("Air")))).isEqualTo(new NewNames("Air", null));
        assertThat(NewNames.of(Map.of("composer", JSON.nullNode(), "key", JSON.numberNode(7))))
                .isEqualTo(new NewNames(null, ""));
    }

    @Test
    void a_change_of_nothing_or_to_what_is_no_text_is_refused() {
        Map<String, JsonNode> number = Map.of("title", JSON.numberNode(7));

        assertThatThrownBy(() -> NewNames.of(Map.of())).hasMessage("Give a new title, a new composer, or both.");
        assertThatThrownBy(() -> NewNames.of(number)).hasMessage("Give the title as a text.");
    }
}
