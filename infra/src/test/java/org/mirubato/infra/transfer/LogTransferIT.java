package org.mirubato.infra.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.domain.Personal;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.admin.Projections;
import org.mirubato.infra.embedded.DataFolder;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.LogReader;
import org.mirubato.infra.eventlog.LogReader.Filter;
import org.mirubato.infra.eventlog.SubjectKeys;
import org.mirubato.infra.runtime.LogAccess;
import org.mirubato.infra.upload.Samples;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way: out of a running server, into an empty data folder, and a server started on that one. */
class LogTransferIT extends MirubatoIT {

    private static final String EMAIL = "traveller-" + UUID.randomUUID() + "@example.org";

    @TempDir
    private static Path exported;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final String keys = exported.resolve("keys").toString();
    private final String export = exported.resolve("export").toString();

    @BeforeAll
    static void fillTheLog() {
        TestUser user = TestUser.signIn(server().url(), EMAIL);
        user.processed(user.uploaded("travelling.pdf", Samples.distinct(Samples.ROS)));
    }

    @BeforeEach
    void exportFromTheRunningServer() {
        assertThat(run("export", export, "--keys", keys, "--data", running())).isZero();
    }

    @Test
    void a_server_on_the_imported_log_has_the_same_library_knows_everybody_and_does_nothing_again() {
        String data = folder.resolve("data").toString();
        long head = ManifestFile.read(Path.of(export)).head();

        assertThat(run("import", export, "--keys", keys, "--data", data)).isZero();
        List<String> imported = rows(data, head);

        assertThat(imported).isEqualTo(Installation.rows(new JdbcTemplate(server().bean(DataSource.class)), head));
        try (TestServer moved = TestServer.start(Path.of(data))) {
            until(moved::caughtUp, () -> moved.bean(Projections.class).all());
            TestUser user = TestUser.signIn(moved.url(), EMAIL);
            JsonNode scores = TestUser.json(user.get("/api/scores")).path("data");
            JdbcTemplate jdbc = new JdbcTemplate(moved.bean(DataSource.class));

            assertThat(scores.toString()).contains("travelling.pdf", "completed");
            assertThat(jdbc.queryForObject(
                            "select count(*) from scheduled_jobs where task_instance <> 'recurring'", Long.class))
                    .isZero();
            assertThat(jdbc.queryForObject("select count(*) from saga_entry", Long.class))
                    .isZero();
            assertThat(jdbc.queryForList(
                            "select distinct name from events where position > ? and name like 'score.%'",
                            String.class, head))
                    .isEmpty();
        }
    }

    @Test
    void without_the_keys_personal_fields_read_as_erased() {
        String data = folder.resolve("data").toString();

        int exit = run("import", export, "--without-keys", "--data", data);

        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Without the keys personal fields read as erased");
        assertThat(fileNames(data)).isNotEmpty().containsOnly(Personal.ERASED);
    }

    @Test
    void the_keys_of_another_log_are_refused() {
        Keys others = new Keys(new byte[32], new byte[32]);
        KeysFile.write(Path.of(keys), others, lines -> {});

        int exit = run(
                "import",
                export,
                "--keys",
                keys,
                "--data",
                folder.resolve("data").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("are those of another log");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void nothing_is_imported_under_a_running_server() {
        int exit = run("import", export, "--keys", keys, "--data", running());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Mirubato is running on", "stop it");
    }

    @Test
    void a_folder_without_an_installation_is_told() {
        int exit = run(
                "export",
                export,
                "--keys",
                keys,
                "--data",
                folder.resolve("empty").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no Mirubato in", "--data");
        assertThat(folder.resolve("empty")).doesNotExist();
    }

    private static String running() {
        return server().bean(DataFolder.class).root().toString();
    }

    private static List<String> rows(String data, long head) {
        try (LogAccess access = LogAccess.forReading(Installation.settings(Path.of(data)))) {
            return new ArrayList<>(Installation.rows(new JdbcTemplate(access.dataSource()), head));
        }
    }

    private static List<String> fileNames(String data) {
        try (LogAccess access = LogAccess.forReading(Installation.settings(Path.of(data)))) {
            JdbcTemplate jdbc = new JdbcTemplate(access.dataSource());
            EventCodec codec = new EventCodec(JsonMapper.shared(), new SubjectKeys(jdbc, new byte[32]));
            return new LogReader(jdbc, codec)
                    .page(new Filter(1, Long.MAX_VALUE, null, "score.uploaded"), 100).events().stream()
                            .map(entry -> entry.payload().path("fileName").asString())
                            .toList();
        }
    }

    private int run(String... line) {
        return LogTransfer.run(
                List.of(line),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
