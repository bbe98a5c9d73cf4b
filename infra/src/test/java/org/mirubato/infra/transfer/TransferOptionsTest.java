package org.mirubato.infra.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferOptionsTest {

    @Test
    void options_are_words_with_a_value_after_them_or_behind_an_equals_sign() {
        TransferOptions options = parse(
                "export",
                "out",
                "--keys",
                "keys.jsonl",
                "--data=/srv/m",
                "--mirubato.postgres.url",
                "jdbc:postgresql://db/m");

        assertThat(options.folder()).isEqualTo(Path.of("out"));
        assertThat(options.keys()).contains(Path.of("keys.jsonl"));
        assertThat(options.settings().getProperty("mirubato.data")).isEqualTo("/srv/m");
        assertThat(options.settings().getProperty("mirubato.postgres.url")).isEqualTo("jdbc:postgresql://db/m");
        assertThat(options.eventsPerFile()).isEqualTo(20_000);
    }

    @Test
    void without_keys_has_to_be_said() {
        assertThat(parse("import", "out", "--without-keys").keys()).isEmpty();
        assertThatThrownBy(() -> parse("import", "out"))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("Give --keys FILE");
        assertThatThrownBy(() -> parse("import", "out", "--keys", "k", "--without-keys"))
                .isInstanceOf(TransferException.class);
    }

    @Test
    void keys_are_not_kept_inside_the_export() {
        assertThatThrownBy(() -> parse("export", "out", "--keys", "./out/../out/keys"))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("must be kept apart from the export");
    }

    @Test
    void what_it_does_not_understand_is_told() {
        assertThatThrownBy(() -> parse("export")).hasMessageContaining("Call it as");
        assertThatThrownBy(() -> parse("sing", "out", "--without-keys")).hasMessageContaining("Call it as");
        assertThatThrownBy(() -> parse("export", "out", "--key", "k")).hasMessageContaining("What is --key?");
        assertThatThrownBy(() -> parse("export", "out", "--keys")).hasMessageContaining("--keys needs a value");
        assertThatThrownBy(() -> parse("export", "out", "--without-keys", "--events-per-file", "0")
                        .eventsPerFile())
                .hasMessageContaining("from 1 to 1000000");
    }

    private static TransferOptions parse(String... line) {
        return TransferOptions.parse(List.of(line));
    }
}
