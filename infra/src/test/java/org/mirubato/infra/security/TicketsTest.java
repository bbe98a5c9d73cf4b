package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.cache.NotesAwayException;
import org.mirubato.infra.cache.SharedNotes;
import org.mirubato.sync.SocketCaller;
import tools.jackson.databind.json.JsonMapper;

class TicketsTest {

    private static final SocketCaller ANNA = new SocketCaller("user_anna", "ses_1", Instant.EPOCH);

    private final Notes notes = new Notes();
    private final Tickets here = new Tickets(notes, JsonMapper.shared());
    private final Tickets elsewhere = new Tickets(notes, JsonMapper.shared());

    @Test
    void a_ticket_is_taken_once_at_whatever_node() {
        String ticket = here.issue(ANNA);

        assertThat(elsewhere.use(ticket)).contains(ANNA);
        assertThat(here.use(ticket)).isEmpty();
        assertThat(elsewhere.use(ticket)).isEmpty();
    }

    @Test
    void what_is_kept_does_not_tell_the_ticket() {
        String ticket = here.issue(ANNA);

        assertThat(notes.kept.keySet()).hasSize(1).noneMatch(name -> name.contains(ticket));
    }

    @Test
    void while_the_notes_are_away_the_node_that_gave_a_ticket_takes_it_once() {
        String before = here.issue(ANNA);
        notes.away = true;
        String meanwhile = here.issue(ANNA);

        assertThat(here.use(before)).contains(ANNA);
        assertThat(here.use(meanwhile)).contains(ANNA);
        assertThat(here.use(meanwhile)).isEmpty();
        assertThat(elsewhere.use(before)).isEmpty();
    }

    @Test
    void one_that_was_given_while_they_were_away_is_good_when_they_are_back() {
        notes.away = true;
        String ticket = here.issue(ANNA);
        notes.away = false;

        assertThat(here.use(ticket)).contains(ANNA);
        assertThat(here.use(ticket)).isEmpty();
    }

    @Test
    void nobody_opens_anything_by_a_guess() {
        assertThat(here.use("")).isEmpty();
        assertThat(here.use("x".repeat(43))).isEmpty();
    }

    private static final class Notes implements SharedNotes {

        private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
        private boolean away;

        @Override
        public boolean writeFirst(String name, byte[] note, Duration time) {
            return answered(() -> kept.putIfAbsent(name, note) == null);
        }

        @Override
        public void write(String name, byte[] note, Duration time) {
            kept.put(name, note);
        }

        @Override
        public Optional<byte[]> read(String name) {
            return answered(() -> Optional.ofNullable(kept.get(name)));
        }

        @Override
        public Optional<byte[]> take(String name) {
            return answered(() -> Optional.ofNullable(kept.remove(name)));
        }

        @Override
        public void forget(String name) {
            kept.remove(name);
        }

        private <T> T answered(Supplier<T> answer) {
            if (away) {
                throw new NotesAwayException();
            }
            return answer.get();
        }
    }
}
