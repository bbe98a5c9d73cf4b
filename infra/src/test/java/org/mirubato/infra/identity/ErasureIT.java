package org.mirubato.infra.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;
import static org.mirubato.infra.TestUser.json;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.AccountCommand.EraseAccount;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.admin.Projections;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.EventCodec.Encoded;
import org.mirubato.infra.rebuild.ReadModel;
import org.mirubato.infra.rebuild.Rebuilds;
import org.mirubato.infra.upload.Samples;
import org.mirubato.processors.score.OutsideCommands;
import org.mirubato.query.score.ScoreFiles;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is left of an account that was deleted: nothing that tells of a person, and nothing of anybody else's is lost. */
class ErasureIT extends MirubatoIT {

    private static final String SECRET = "Nightingale";
    private static final String SOUGHT = SECRET.toLowerCase(java.util.Locale.ROOT);

    private final JdbcTemplate jdbc = server().bean(JdbcTemplate.class);
    private final String email = "musician-" + UUID.randomUUID() + "@example.org";
    private final byte[] shared = Samples.distinct(Samples.ROS);
    private final byte[] alone = Samples.distinct(Samples.ROS);

    private final TestUser anna = TestUser.signIn(server().url(), email);
    private final TestUser tablet = TestUser.signIn(server().url(), email);
    private final TestUser bruno = newUser();
    private final UserId me =
            new UserId(json(anna.get("/api/user/me")).path("id").asString());
    private String feed = "";

    @BeforeEach
    void anna_has_something_of_everything() {
        anna.put("/api/user/preferences", "{\"displayName\": \"" + SECRET + "\"}");
        anna.post("/api/v2/entries", """
            {"id": "e1", "timestamp": "2026-05-01T18:00:00Z", "duration": 30, "notes": "Nightingale",
             "pieces": [{"title": "Nightingale", "composer": "Alyabyev"}]}""");
        anna.post("/api/v2/sessions", "{\"instrument\": \"nightingale\"}");
        anna.post("/api/v2/goals", "{\"id\": \"g1\", \"title\": \"Nightingale\", \"targetValue\": 3}");
        anna.post("/api/v2/repertoire", "{\"title\": \"Nightingale\", \"composer\": \"Alyabyev\", \"notes\": \"x\"}");
        anna.post("/api/v2/plans", """
            {"id": "p1", "title": "Nightingale", "schedule": {"kind": "recurring", "rule": "FREQ=DAILY;COUNT=2",
             "startDate": "2026-05-01"}}""");
        anna.post("/api/v2/templates", "{\"planId\": \"p1\", \"visibility\": \"public\", \"templateId\": \"t1\"}");
        feed = json(anna.post("/api/v2/calendar-feed", ""))
                .path("data")
                .path("path")
                .asString();
        anna.processed(anna.uploaded(SECRET + ".pdf", alone));
        anna.uploaded(SECRET + ".pdf", shared);
        bruno.processed(bruno.uploaded("mine.pdf", shared));
        caughtUp();
    }

    @Test
    void nothing_of_a_deleted_account_can_be_read_and_nothing_of_anybody_else_is_lost() {
        assertThat(rows()).as("the read models hold something to erase").hasSizeGreaterThan(10);
        assertThat(personal()).anyMatch(text -> text.contains(SOUGHT));

        assertThat(anna.delete("/api/user/me").statusCode()).isEqualTo(200);

        assertThat(anna.get("/api/user/me").statusCode()).isEqualTo(401);
        until(() -> tablet.get("/api/user/me").statusCode() == 401);
        assertThat(personal()).isNotEmpty().noneMatch(text -> text.contains(SOUGHT));
        assertThat(bruno.get(feed).statusCode()).isEqualTo(404);
        until(() -> rows().isEmpty(), this::rows);
        until(() -> !stored(alone));
        assertThat(stored(shared)).isTrue();
        assertThat(json(bruno.get("/api/scores")).path("data").path("items").size())
                .isEqualTo(1);
        assertThat(jdbc.queryForList("select name from events where subject = ?", String.class, me.value()))
                .contains("account.erased", "score.deleted");
    }

    @Test
    void the_address_is_free_for_another_user_who_finds_nothing_also_after_a_rebuild() {
        anna.delete("/api/user/me");

        TestUser another = TestUser.signIn(server().url(), email);
        String id = json(another.get("/api/user/me")).path("id").asString();
        another.post("/api/v2/goals", "{\"id\": \"g1\", \"title\": \"Larks\", \"targetValue\": 3}");
        caughtUp();
        ReadModel.ALL.forEach(model -> server().bean(Rebuilds.class).request(model));
        until(this::nothingIsBuiltAnew);

        assertThat(id).isNotEqualTo(me.value());
        assertThat(rows()).isEmpty();
        assertThat(another.get("/api/v2/goals").body()).contains("Larks").doesNotContain(SECRET);
        assertThat(anna.get("/api/user/me").statusCode()).isEqualTo(401);
        assertThat(json(another.get("/api/user/me")).path("email").asString()).isEqualTo(email);
    }

    @Test
    void an_erasure_that_comes_again_changes_nothing() {
        anna.delete("/api/user/me");
        until(() -> !stored(alone));
        long events = events();

        server().bean(OutsideCommands.class).send("again-" + me, new EraseAccount(me, me));

        caughtUp();
        assertThat(jdbc.queryForObject(
                        "select count(*) from events where subject = ? and name = 'account.erased'",
                        Long.class,
                        me.value()))
                .isEqualTo(1);
        assertThat(events()).isEqualTo(events);
    }

    private long events() {
        Long count = jdbc.queryForObject("select count(*) from events where subject = ?", Long.class, me.value());
        return count == null ? 0 : count;
    }

    private static void caughtUp() {
        until(() -> server().caughtUp());
    }

    private boolean nothingIsBuiltAnew() {
        return server().bean(Projections.class).all().stream().noneMatch(Projections.State::replaying);
    }

    /** What the read models show of Anna: of scores, libraries and the account itself the ids and hashes stay. */
    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (ReadModel model : ReadModel.ALL) {
            for (String table : model.tables()) {
                if (!table.equals("ended_sessions")) {
                    String owner = switch (table) {
                        case "accounts", "devices", "sync_heads", "sync_rows", "sync_marks" -> "user_id";
                        default -> "owner";
                    };
                    String shown = switch (table) {
                        case "scores" -> " and (view is not null or words <> '' or title_key <> '')";
                        case "libraries" -> " and false";
                        case "accounts" -> " and email <> ''";
                        case "sync_heads" -> " and false";
                        case "sync_rows" -> " and not deleted";
                        default -> "";
                    };
                    rows.addAll(jdbc.queryForList(
                            "select '" + table + " ' || t::text from " + table + " t where " + owner + " = ?" + shown,
                            String.class,
                            me.value()));
                }
            }
        }
        return rows;
    }

    /** Everything that the log says of Anna, as whoever has all the keys reads it. */
    private List<String> personal() {
        EventCodec codec = server().bean(EventCodec.class);
        return jdbc.query(
                "select name, revision, subject, payload::text from events where subject = ?",
                (row, nr) -> codec.opened(
                                new Encoded(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                        .toString()
                        .toLowerCase(java.util.Locale.ROOT),
                me.value());
    }

    private static boolean stored(byte[] file) {
        ScoreFiles files = server().bean(ScoreFiles.class);
        ContentHash hash = new ContentHash(Samples.hash(file));
        return files.original(hash).isPresent()
                || files.thumbnail(hash).isPresent()
                || files.page(hash, 1).isPresent();
    }
}
