package org.mirubato.sync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeltaReaderTest {

    private final List<Delta> heard = new ArrayList<>();
    private final DeltaReader reader = new DeltaReader(heard::add);

    @Test
    void who_is_there_before_the_first_change_takes_it_under_the_name_of_the_stream_that_begins() {
        take("{\"type\": \"welcome\", \"epoch\": \"0\"}");
        take("{\"type\": \"caughtUp\", \"cursor\": \"0.0\"}");

        take("{\"type\": \"delta\", \"from\": 0, \"to\": 1, \"ops\": []}");
        take("{\"type\": \"caughtUp\", \"cursor\": \"one.1\"}");

        assertThat(heard).extracting(Delta::end).containsExactly(new Place("one", 1));
    }

    @Test
    void a_reset_without_changes_is_told_as_well() {
        take("{\"type\": \"welcome\", \"epoch\": \"two\"}");
        take("{\"type\": \"reset\"}");
        take("{\"type\": \"caughtUp\", \"cursor\": \"two.0\"}");

        assertThat(heard).containsExactly(new Delta("two", 0, 0, List.of(), false, true));
    }

    @Test
    void a_stream_that_is_built_anew_under_an_open_line_ends_the_line() {
        take("{\"type\": \"welcome\", \"epoch\": \"one\"}");
        take("{\"type\": \"delta\", \"from\": 0, \"to\": 1, \"ops\": []}");

        assertThatThrownBy(() -> take("{\"type\": \"reset\"}")).isInstanceOf(SyncFailure.class);
    }

    private void take(String frame) {
        reader.take(Frames.read(frame));
    }
}
