package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.eventlog.Appends.NOON;
import static org.mirubato.infra.eventlog.Appends.inspections;
import static org.mirubato.infra.eventlog.Appends.registration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirubato.domain.Personal;
import org.mirubato.infra.eventlog.LogReader.Entry;
import org.mirubato.infra.eventlog.LogReader.Filter;
import org.mirubato.infra.eventlog.LogReader.Page;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator sees of the log, on a real server: a registration, five inspections of one score, one of another. */
@ExtendWith(SharedLogDatabase.class)
class LogReaderIT {

    private static final int REACH = 3;

    private LogDatabase database;

    @BeforeEach
    void beginWithSevenEvents(LogDatabase running) {
        database = running;
        database.clear();
        database.log().engine().appendEvents(registration("user_01", "clara@example.org"));
        database.log().engine().appendEvents(inspections("c1", "score_01", 0, 5));
        database.log().engine().appendEvents(inspections("c2", "score_02", 0, 1));
    }

    @Test
    void an_event_is_shown_whole_with_its_personal_fields_opened() {
        Entry shown = page(1, null, null, 1).events().get(0);

        assertThat(shown.position()).isEqualTo(1);
        assertThat(shown.name()).isEqualTo("account.registered");
        assertThat(shown.aggregateId()).isEqualTo("user_01");
        assertThat(shown.commandId()).isEqualTo("register-user_01");
        assertThat(shown.recordedAt()).isEqualTo(NOON);
        assertThat(shown.payload().path("email").asString()).isEqualTo("clara@example.org");
        assertThat(shown.metadata().path("commandId").asString()).isEqualTo("register-user_01");
    }

    @Test
    void what_was_erased_reads_erased() {
        database.jdbc().update("delete from subject_keys where subject = 'user_01'");

        Entry shown = page(1, null, null, 1).events().get(0);

        assertThat(shown.payload().path("email").asString()).isEqualTo(Personal.ERASED);
    }

    @Test
    void a_page_tells_where_the_next_one_begins_and_the_last_one_that_it_is_the_last() {
        Page first = page(2, "score_01", null, 3);
        Page second = page(first.next().orElseThrow(), "score_01", null, 3);

        assertThat(first.events()).extracting(Entry::position).containsExactly(2L, 3L, 4L);
        assertThat(second.events()).extracting(Entry::position).containsExactly(5L, 6L);
        assertThat(second.next()).isEmpty();
        assertThat(page(8, null, null, 3)).isEqualTo(new Page(second.events().subList(0, 0), second.next()));
    }

    @Test
    void a_page_looks_for_a_rare_name_only_so_far_and_says_where_to_go_on() {
        Page nothingYet = page(2, null, "account.registered", 10);
        Page nothingAtAll = page(nothingYet.next().orElseThrow(), null, "account.registered", 10);

        assertThat(nothingYet.events()).isEmpty();
        assertThat(nothingYet.next()).hasValue(2 + REACH);
        assertThat(nothingAtAll.events()).isEmpty();
        assertThat(nothingAtAll.next()).isEmpty();
    }

    @Test
    void an_event_of_a_newer_version_is_shown_as_it_is_stored() {
        database.jdbc()
                .update(
                        "update events set name = 'score.transposed', payload = '{\"note\":\"enc:abc\"}' where position = 7");

        Entry shown = page(7, null, "score.transposed", 1).events().get(0);

        assertThat(shown.payload().path("note").asString()).isEqualTo("enc:abc");
    }

    private Page page(long from, @Nullable String aggregateId, @Nullable String name, int limit) {
        EventCodec codec =
                new EventCodec(JsonMapper.builder().build(), new SubjectKeys(database.jdbc(), LogDatabase.KEY));
        return new LogReader(database.jdbc(), codec, REACH)
                .page(new Filter(from, Long.MAX_VALUE, aggregateId, name), limit);
    }
}
