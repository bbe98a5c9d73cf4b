package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {

    private static final String PROJECTIONS = "/api/v2/admin/projections";

    @TempDir
    private Path data;

    private final Screen screen = new Screen();

    @Test
    void a_server_that_does_not_run_is_one_line_that_says_how_to_start_it() {
        int exit = Cli.run(List.of("follow", "--url", "http://localhost:1", "--token", "t"), screen.terminal);

        assertThat(exit).isEqualTo(1);
        assertThat(screen.err())
                .isEqualTo("mirubato: no server answers at http://localhost:1. Start it with ./mirubato up\n");
    }

    @Test
    void the_data_folder_tells_address_and_token() throws Exception {
        try (FakeServer server = new FakeServer()) {
            running(server);
            server.on(
                    "/api/v2/admin/jobs/dead",
                    exchange -> FakeServer.answer(
                            exchange,
                            exchange.getRequestHeaders()
                                            .getFirst("Authorization")
                                            .equals("Bearer kept")
                                    ? 200
                                    : 401,
                            "{\"data\":[{\"id\":\"j1\",\"error\":\"no page tree\"}]}"));

            int exit = Cli.run(List.of("jobs", "--data", data.toString()), screen.terminal);

            assertThat(exit).isZero();
            assertThat(screen.out()).contains("j1", "no page tree");
        }
    }

    @Test
    void the_token_of_the_data_folder_is_shown_to_no_other_machine() throws Exception {
        try (FakeServer server = new FakeServer()) {
            running(server);

            int exit = Cli.run(
                    List.of("jobs", "--data", data.toString(), "--url", "https://scores.example.org"), screen.terminal);

            assertThat(exit).isEqualTo(2);
            assertThat(screen.err()).contains("--token");
        }
    }

    @Test
    void without_a_data_folder_it_says_what_to_do() {
        int exit = Cli.run(List.of("follow", "--data", data.toString()), screen.terminal);

        assertThat(exit).isEqualTo(1);
        assertThat(screen.err()).contains("no access token in").contains("./mirubato up");
    }

    @Test
    void a_replay_is_followed_until_the_new_tables_are_in_use() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (FakeServer server = new FakeServer()
                .on(PROJECTIONS + "/score-list/replay", exchange -> FakeServer.answer(exchange, 202, "{}"))
                .on(
                        PROJECTIONS,
                        exchange -> FakeServer.answer(exchange, 200, projections(asked.incrementAndGet() < 4, 90)))) {
            running(server);

            int exit = Cli.run(List.of("replay", "score-list", "--data", data.toString()), screen.terminal);

            assertThat(exit).isZero();
            assertThat(screen.out()).startsWith("score-list  90 events in");
            assertThat(asked).hasValue(4);
        }
    }

    @Test
    void a_replay_shows_how_far_it_is_how_fast_and_how_long_it_will_take() throws Exception {
        Screen watched = new Screen(true);
        ReplayProgress progress = new ReplayProgress("score-list", watched.terminal);

        progress.done(state(0));
        Thread.sleep(20);
        progress.done(state(45_000));

        assertThat(watched.err())
                .containsPattern("score-list {2}\\[#{12}-{12}] 45000/90000 {2}\\d+ events/s, \\d s left");
    }

    @Test
    void one_that_is_being_replayed_already_is_followed() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (FakeServer server = new FakeServer()
                .on(
                        PROJECTIONS + "/score-list/replay",
                        exchange -> FakeServer.answer(exchange, 409, "{\"detail\":\"it is being built\"}"))
                .on(
                        PROJECTIONS,
                        exchange -> FakeServer.answer(exchange, 200, projections(asked.incrementAndGet() < 4, 10)))) {
            running(server);

            int exit = Cli.run(List.of("replay", "score-list", "--data", data.toString()), screen.terminal);

            assertThat(exit).isZero();
            assertThat(screen.out()).startsWith("score-list  90 events in");
        }
    }

    @Test
    void a_replay_of_all_leaves_out_what_must_not_be_replayed() throws Exception {
        try (FakeServer server = new FakeServer()
                .on(PROJECTIONS + "/score-list/replay", exchange -> FakeServer.answer(exchange, 202, "{}"))
                .on(
                        PROJECTIONS + "/a-saga/replay",
                        exchange -> FakeServer.answer(exchange, 409, "{\"detail\":\"it acts on what it sees\"}"))
                .on(PROJECTIONS, exchange -> FakeServer.answer(exchange, 200, projections(false, 0)))) {
            running(server);

            int all = Cli.run(List.of("replay", "--all", "--data", data.toString()), screen.terminal);
            int named = Cli.run(List.of("replay", "a-saga", "--data", data.toString()), screen.terminal);
            int unknown = Cli.run(List.of("replay", "nonsense", "--data", data.toString()), screen.terminal);

            assertThat(all).isZero();
            assertThat(named).isEqualTo(1);
            assertThat(unknown).isEqualTo(1);
            assertThat(screen.out().lines()).singleElement().asString().startsWith("score-list  90 events in");
            assertThat(screen.err()).contains("it acts on what it sees", "there is no projection 'nonsense'");
        }
    }

    @Test
    void a_parked_sequence_is_retried_by_the_name_that_the_list_shows() throws Exception {
        String dead = "/api/v2/admin/dead-letters";
        try (FakeServer server = new FakeServer()
                .on(
                        dead + "/score-list/s1/retry",
                        exchange -> FakeServer.answer(
                                exchange,
                                200,
                                "{\"data\":{\"group\":\"score-list\",\"sequence\":\"s1\",\"drained\":2,"
                                        + "\"failed\":{\"event\":\"score.deleted\",\"position\":7,\"cause\":\"no\"}}}"))
                .on(
                        dead,
                        exchange -> FakeServer.answer(
                                exchange,
                                200,
                                "{\"data\":[{\"group\":\"score-list\",\"sequence\":\"s1\",\"count\":3,\"cause\":\"no\"}]}"))) {
            running(server);

            int listed = Cli.run(List.of("dead", "--data", data.toString()), screen.terminal);
            int retried =
                    Cli.run(List.of("dead", "retry", "score-list/s1", "--data", data.toString()), screen.terminal);
            int all = Cli.run(List.of("dead", "retry", "--all", "--data", data.toString()), screen.terminal);

            assertThat(listed).isZero();
            assertThat(List.of(retried, all)).containsOnly(1);
            assertThat(screen.out())
                    .contains(
                            "score-list/s1\n",
                            "1 parked sequences\n",
                            "score-list/s1  2 drained, score.deleted at 7 failed again: no\n",
                            "1 sequences tried\n");
        }
    }

    @Test
    void a_sequence_is_dropped_only_with_a_reason() throws Exception {
        try (FakeServer server = new FakeServer()
                .on(
                        "/api/v2/admin/dead-letters/score-list/s1",
                        exchange -> FakeServer.answer(exchange, 200, "{\"data\":{\"dropped\":3}}"))) {
            running(server);

            int silent = Cli.run(List.of("dead", "drop", "score-list/s1", "--data", data.toString()), screen.terminal);
            int dropped = Cli.run(
                    List.of("dead", "drop", "score-list/s1", "--reason", "a test & more", "--data", data.toString()),
                    screen.terminal);

            assertThat(silent).isEqualTo(2);
            assertThat(dropped).isZero();
            assertThat(server.requests)
                    .contains("DELETE /api/v2/admin/dead-letters/score-list/s1?reason=a%20test%20%26%20more");
        }
    }

    @Test
    void what_it_does_not_understand_is_exit_code_2() {
        assertThat(List.of(
                        Cli.run(List.of("import"), screen.terminal),
                        Cli.run(List.of("import", "--parallel", "0", "x"), screen.terminal),
                        Cli.run(List.of("import", "--nonsense"), screen.terminal),
                        Cli.run(List.of("dead", "show"), screen.terminal),
                        Cli.run(List.of("dead", "retry", "score-list"), screen.terminal),
                        Cli.run(List.of("dead", "bury", "score-list/s1"), screen.terminal),
                        Cli.run(List.of("sing"), screen.terminal),
                        Cli.run(List.of(), screen.terminal)))
                .containsOnly(2);
    }

    @Test
    void a_table_fits_its_width_and_counts_wide_characters_twice() {
        Table table = new Table("file", "title").row("宗旨節.pdf", "A very long title that goes on and on");

        List<String> lines = table.lines(30);

        assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(30));
        assertThat(lines.get(1)).startsWith("宗旨節.pdf  A very").endsWith("…");
    }

    private static String projections(boolean replaying, int replayed) {
        return "{\"success\":true,\"data\":[{\"name\":\"score-list\",\"position\":90,\"head\":90,\"replayable\":true,"
                + "\"replaying\":" + replaying + ",\"replay\":{\"position\":" + replayed + "},\"deadLetters\":0},"
                + "{\"name\":\"a-saga\",\"position\":90,\"head\":90,\"replayable\":false,\"replaying\":false,"
                + "\"replay\":null,\"deadLetters\":0}]}";
    }

    private static ProjectionState state(long replayed) {
        return new ProjectionState("score-list", 90_000, 90_000, true, true, replayed, 0);
    }

    private void running(FakeServer server) throws IOException {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/app.json"), "{\"pid\":1,\"url\":\"" + server.url() + "\"}");
        Files.writeString(data.resolve("run/cli-token"), "kept\n");
    }
}
