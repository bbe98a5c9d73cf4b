package org.mirubato.bench.log;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ScoreDocument;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreFold;
import org.mirubato.domain.score.ScoreView;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The library and the streams as most programs would write them: each event loads its row, changes it, and stores it. */
final class PlainHandlers {

    private PlainHandlers() {}

    /** Makes the tables that they write, empty. */
    static void createTables(JdbcTemplate jdbc) {
        jdbc.execute("create table stock.scores (id varchar primary key, owner varchar, version bigint, view jsonb)");
        jdbc.execute("create table stock.heads (user_id varchar primary key, seq bigint)");
        jdbc.execute("create table stock.rows (user_id varchar, id varchar, seq bigint, version bigint, body jsonb,"
                + " state jsonb, primary key (user_id, id), unique (user_id, seq))");
    }

    static void emptyTables(JdbcTemplate jdbc) {
        jdbc.execute("truncate stock.scores, stock.heads, stock.rows");
    }

    private static @Nullable ScoreView view(JdbcTemplate jdbc, JsonMapper mapper, String sql, String id) {
        return jdbc.queryForList(sql, String.class, id).stream()
                .findFirst()
                .map(json -> mapper.readValue(json, ScoreView.class))
                .orElse(null);
    }

    /** Keeps the list of scores. */
    record Library(JdbcTemplate jdbc, JsonMapper mapper) {

        @EventHandler
        void on(ScoreEvent event, @Timestamp Instant at, @SequenceNumber long version) {
            String id = event.scoreId().value();
            ScoreView before = view(jdbc, mapper, "select view from stock.scores where id = ?", id);
            ScoreView after = ScoreFold.fold(before, event, at, version);
            jdbc.update(
                    "insert into stock.scores values (?, ?, ?, ?::jsonb) on conflict (id) do update set"
                            + " version = excluded.version, view = excluded.view",
                    id,
                    event.owner().value(),
                    version,
                    after == null ? null : mapper.writeValueAsString(after));
        }
    }

    /** Numbers the changes of each user. */
    record Streams(JdbcTemplate jdbc, JsonMapper mapper) {

        @EventHandler
        void on(ScoreEvent event, @Timestamp Instant at, @SequenceNumber long version) {
            String user = event.owner().value();
            String id = event.scoreId().value();
            Long seq = jdbc.queryForObject(
                    "insert into stock.heads values (?, 1) on conflict (user_id) do update set seq = heads.seq + 1 returning seq",
                    Long.class,
                    user);
            ScoreView before = view(jdbc, mapper, "select state from stock.rows where id = ?", id);
            ScoreView after = ScoreFold.fold(before, event, at, version);
            jdbc.update(
                    "insert into stock.rows values (?, ?, ?, ?, ?::jsonb, ?::jsonb) on conflict (user_id, id) do update set"
                            + " seq = excluded.seq, version = excluded.version, body = excluded.body, state = excluded.state",
                    user,
                    id,
                    seq,
                    version,
                    after == null ? null : mapper.writeValueAsString(ScoreDocument.detail(after)),
                    after == null ? null : mapper.writeValueAsString(after));
        }
    }
}
