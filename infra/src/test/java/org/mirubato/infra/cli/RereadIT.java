package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.infra.Eventually.until;
import static org.mirubato.infra.TestUser.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.domain.score.ScoreCommand.RecordRereading;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.security.OwnerSignIn;
import org.mirubato.infra.upload.Samples;
import org.mirubato.infra.upload.StoredOriginal;
import org.mirubato.processors.score.OutsideCommands;
import org.mirubato.processors.score.RereadScore;
import org.mirubato.processors.score.Rereading;
import tools.jackson.databind.JsonNode;

/** Scores that readers of an older version have read, and the command that has them read anew. */
@Timeout(180)
class RereadIT {

    private static final TestServer SERVER = TestServer.startFresh("reread");
    private static final TestUser USER = SERVER.signIn("musician");
    private static final List<byte[]> FILES =
            IntStream.range(0, 3).mapToObj(nr -> Samples.distinct(Samples.ROS)).toList();
    private static final List<String> SCORES =
            FILES.stream().map(file -> USER.uploaded("rose.pdf", file)).toList();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** As if readers had read them that were not good at titles. */
    @BeforeEach
    void readByOlderReaders() {
        for (String score : SCORES) {
            long before = USER.processed(score).path("version").asLong();
            List<ReadValue> values = List.of(
                    new ReadValue(ReadField.TITLE, "A rose", 0.7, "text", null),
                    new ReadValue(ReadField.COMPOSER, "Nobody", 0.7, "text", null),
                    new ReadValue(ReadField.MOVEMENT, "XII.", 0.6, "text", null));
            SERVER.bean(OutsideCommands.class)
                    .send(
                            "older:" + score + before,
                            new RecordRereading(new ScoreId(score), 1, new Reading("older-" + before, values)));
        }
        until(SERVER::caughtUp);
    }

    @Test
    void a_dry_run_tells_what_would_change_and_changes_nothing() {
        List<Long> before = versions();
        Screen screen = new Screen();

        int exit = reread(screen, "--dry-run");

        assertThat(exit).as(screen.err()).isZero();
        for (String score : SCORES) {
            assertThat(screen.out())
                    .containsPattern(score + "  title: \"A rose\" \\(text, 0.70\\) -> \".+\" \\(text, 0\\.\\d\\d\\)")
                    .contains(score + "  movement: \"XII.\" (text, 0.60) -> nothing");
        }
        assertThat(screen.err()).contains("3 would be read anew, 3 with other values, 0 failed");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void a_run_reads_each_score_once_and_keeps_what_the_user_has_said() {
        USER.put("/api/v2/scores/" + SCORES.get(0) + "/reading/composer", "{\"value\": \"Mine\"}");
        until(SERVER::caughtUp);
        Screen first = new Screen();
        Screen second = new Screen();

        int exit = reread(first);
        until(SERVER::caughtUp);
        List<Long> versions = versions();
        int again = reread(second);

        assertThat(exit).as(first.err()).isZero();
        assertThat(again).isZero();
        assertThat(first.err()).contains("3 read anew");
        assertThat(second.err()).contains("nothing to do");
        assertThat(versions()).isEqualTo(versions);
        assertThat(first.out()).contains(SCORES.get(1) + "  composer: ").doesNotContain(SCORES.get(0) + "  composer: ");
        assertThat(score(0).path("composer").asString()).isEqualTo("Mine");
        assertThat(score(1).path("title").asString()).isNotEqualTo("A rose");
        assertThat(score(1).path("reading").has("movement")).isFalse();
    }

    @Test
    void an_opus_or_composer_that_there_is_none_of_is_not_read_back_into_the_score() {
        HttpResponse<String> none =
                USER.put("/api/v2/scores/" + SCORES.get(2) + "/reading/composer", "{\"value\": \"\"}");
        HttpResponse<String> nothing =
                USER.put("/api/v2/scores/" + SCORES.get(2) + "/reading/composer", "{\"value\": null}");
        HttpResponse<String> title =
                USER.put("/api/v2/scores/" + SCORES.get(2) + "/reading/title", "{\"value\": \"\"}");
        until(SERVER::caughtUp);

        int exit = reread(new Screen());
        until(SERVER::caughtUp);

        assertThat(exit).isZero();
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(title.statusCode()).isEqualTo(400);
        assertThat(score(1).path("composer").asString()).contains("Praetorius");
        assertThat(score(2).has("composer")).isFalse();
        assertThat(score(2).at("/reading/composer/value").asString()).isEmpty();
        assertThat(score(2).at("/reading/composer/corrected").asBoolean()).isTrue();
        assertThat(json(USER.get("/api/scores?query=praetorius"))
                        .at("/data/items")
                        .valueStream())
                .extracting(item -> item.path("id").asString())
                .doesNotContain(SCORES.get(2));
    }

    @Test
    void one_score_alone_is_read_anew_when_it_is_named() {
        Screen screen = new Screen();

        int exit = reread(screen, "--score", SCORES.get(1), "--json");

        assertThat(exit).isZero();
        assertThat(screen.out()).contains(SCORES.get(1), "\"read\":1").doesNotContain(SCORES.get(0));
    }

    @Test
    void a_score_that_fails_stops_no_other_and_is_read_the_next_time() throws IOException {
        Path stored = StoredOriginal.of(SERVER, Samples.hash(FILES.get(0)));
        Path away = stored.resolveSibling("away");
        Screen failing = new Screen();
        Screen mended = new Screen();

        Files.move(stored, away);
        int exit = reread(failing);
        Files.move(away, stored);
        until(SERVER::caughtUp);
        int again = reread(mended);

        assertThat(exit).isEqualTo(1);
        assertThat(failing.out()).contains(SCORES.get(0) + "  not read: ");
        assertThat(failing.err()).contains("2 read anew, 2 with other values, 1 failed");
        assertThat(again).isZero();
        assertThat(mended.err()).contains("1 read anew");
    }

    @Test
    void a_run_that_is_broken_off_goes_on_with_the_next_and_reads_none_twice() {
        Rereading rereading = SERVER.bean(Rereading.class);
        List<RereadScore> told = new ArrayList<>();
        List<Long> before = versions();

        assertThatThrownBy(() -> rereading.run(false, null, score -> {
                    throw new IllegalStateException("The line is dead");
                }))
                .isInstanceOf(IllegalStateException.class);
        until(SERVER::caughtUp);
        rereading.run(false, null, told::add);
        until(SERVER::caughtUp);

        assertThat(told).hasSizeLessThan(SCORES.size()).allMatch(score -> Objects.isNull(score.failure()));
        assertThat(versions())
                .isEqualTo(before.stream().map(version -> version + 1).toList());
    }

    private static int reread(Screen screen, String... options) {
        List<String> line = new ArrayList<>(List.of("reread", "--url", SERVER.url(), "--token", admin()));
        line.addAll(List.of(options));
        return Cli.run(line, screen.terminal);
    }

    private static String admin() {
        return SERVER.bean(OwnerSignIn.class).commandLineToken();
    }

    private static List<Long> versions() {
        return IntStream.range(0, SCORES.size())
                .mapToObj(nr -> score(nr).path("version").asLong())
                .toList();
    }

    private static JsonNode score(int nr) {
        return json(USER.get("/api/scores/" + SCORES.get(nr))).path("data");
    }
}
