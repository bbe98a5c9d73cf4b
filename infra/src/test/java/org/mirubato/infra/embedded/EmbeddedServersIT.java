package org.mirubato.infra.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIT {

    static final EmbeddedOptions OPTIONS =
            EmbeddedOptions.all(Path.of(System.getProperty("mirubato.home", "target/app")));

    private static final EmbeddedOptions ONLY_POSTGRES =
            OPTIONS.without(EmbeddedServer.S3).without(EmbeddedServer.REDIS);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final byte[] LARGER_THAN_THE_S3_SERVER_TAKES_BY_ITSELF = new byte[33 << 20];

    @TempDir
    Path data;

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.start(data, OPTIONS)) {
            sql(servers.postgres(), "CREATE TABLE pieces AS SELECT 'Für Elise' AS title");
            redis(servers.redis(), commands -> commands.set("clef", "treble"));
            put(servers.s3(), "scan", LARGER_THAN_THE_S3_SERVER_TAKES_BY_ITSELF);
        }

        try (EmbeddedServers servers = EmbeddedServers.start(data, OPTIONS)) {
            assertThat(sql(servers.postgres(), "SELECT title FROM pieces")).isEqualTo("Für Elise");
            assertThat(redis(servers.redis(), commands -> commands.get("clef"))).isEqualTo("treble");
            assertThat(get(servers.s3(), "scan")).isEqualTo(LARGER_THAN_THE_S3_SERVER_TAKES_BY_ITSELF);
        }
        assertThat(processesIn(data)).isEmpty();
    }

    @Test
    void servers_end_with_a_killed_application() throws Exception {
        Process application = ForkedServers.start(data);

        application.destroyForcibly().waitFor();

        assertThat(Patience.of(Duration.ofSeconds(10))
                        .until(() -> processesIn(data).isEmpty()))
                .isTrue();
    }

    @Test
    void servers_left_by_a_kill_of_everything_around_them_are_replaced_at_the_next_start() throws Exception {
        Process application = ForkedServers.start(data);
        List<ProcessHandle> shells = application
                .descendants()
                .filter(each -> each.info().command().filter(this::isShell).isPresent())
                .toList();
        shells.forEach(ProcessHandle::destroyForcibly);
        application.destroyForcibly().waitFor();
        List<ProcessHandle> left = processesIn(data);

        EmbeddedServers servers = EmbeddedServers.start(data, OPTIONS);

        assertThat(left).hasSizeGreaterThan(3);
        // a shell that only watched a server ends by itself, a moment after it
        assertThat(Patience.of(Duration.ofSeconds(10)).until(() -> Collections.disjoint(processesIn(data), left)))
                .isTrue();
        assertThat(sql(servers.postgres(), "SELECT 1")).isEqualTo("1");
        servers.close();
        assertThat(processesIn(data)).isEmpty();
    }

    @Test
    void a_commit_survives_a_kill_of_every_process_of_postgres() throws Exception {
        EmbeddedServers before = EmbeddedServers.start(data, ONLY_POSTGRES);
        sql(before.postgres(), "CREATE TABLE pieces AS SELECT 'Gymnopédie' AS title");
        processesIn(data).forEach(ProcessHandle::destroyForcibly);
        before.close();

        try (EmbeddedServers servers = EmbeddedServers.start(data, ONLY_POSTGRES)) {
            assertThat(sql(servers.postgres(), "SELECT title FROM pieces")).isEqualTo("Gymnopédie");
        }
    }

    @Test
    void a_server_that_is_killed_is_started_again_at_its_address() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.start(data, OPTIONS)) {
            sql(servers.postgres(), "CREATE TABLE pieces AS SELECT 'Clair de lune' AS title");
            redis(servers.redis(), commands -> commands.set("clef", "bass"));
            put(servers.s3(), "scan", new byte[] {1, 2, 3});
            PostgresAddress postgres = servers.postgres();
            List<ProcessHandle> killed = List.of(postmaster(), program("redis"), program("s3"));
            killed.forEach(EmbeddedServersIT::kill);

            assertThat(Patience.of(PATIENCE).until(() -> answers(servers))).isTrue();
            assertThat(servers.postgres()).isEqualTo(postgres);
            assertThat(sql(postgres, "SELECT title FROM pieces")).isEqualTo("Clair de lune");
            assertThat(redis(servers.redis(), commands -> commands.get("clef"))).isEqualTo("bass");
            assertThat(get(servers.s3(), "scan")).containsExactly(1, 2, 3);
        }
        assertThat(processesIn(data)).isEmpty();
    }

    /** Only then is another free port tried. */
    @Test
    void a_server_whose_port_somebody_took_first_is_understood() throws Exception {
        ProgramCache programs = new ProgramCache(List.of(OPTIONS.cache(), data.resolve("programs")));
        try (DataFolder folder = DataFolder.open(data);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (ServerKind<?> kind : List.of(
                    new PostgresServer(folder, programs),
                    new RedisServer(folder, programs),
                    new S3Server(folder, OPTIONS.home()))) {
                assertThatThrownBy(() -> kind.start(taken.getLocalPort(), PATIENCE))
                        .isInstanceOf(StartupProblem.class);
                assertThat(new ServerLog(kind.log(), 0).saysPortTaken())
                        .as(kind.name())
                        .isTrue();
            }
        }
    }

    /** What the old server's processes still hold would keep a new one from starting, or let both write. */
    @Test
    void a_statement_that_outlives_a_killed_postgres_is_ended_before_the_next_one_starts() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.start(data, ONLY_POSTGRES);
                Connection connection = connection(servers.postgres());
                Statement statement = connection.createStatement()) {
            CompletableFuture<Boolean> busy = CompletableFuture.supplyAsync(() -> runs(
                    statement,
                    "DO $$ DECLARE i bigint := 0; BEGIN LOOP i := i + 1; EXIT WHEN i < 0; END LOOP; END $$"));
            until(() -> sql(servers.postgres(), "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'DO %'")
                    .equals("1"));
            List<ProcessHandle> before = processesIn(data);

            kill(postmaster());

            until(() -> sql(servers.postgres(), "SELECT 1").equals("1"));
            assertThat(processesIn(data)).doesNotContainAnyElementsOf(before);
            assertThat(busy.get(10, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void a_process_number_that_belongs_to_somebody_else_by_now_does_not_stop_postgres() throws Exception {
        EmbeddedServers.start(data, ONLY_POSTGRES).close();
        Process somebody = new ProcessBuilder("sleep", "30").start();
        Files.writeString(data.resolve("pg/postmaster.pid"), somebody.pid() + "\n" + data.resolve("pg") + "\n");

        try (EmbeddedServers servers = EmbeddedServers.start(data, ONLY_POSTGRES)) {
            assertThat(sql(servers.postgres(), "SELECT 1")).isEqualTo("1");
        }

        assertThat(somebody.isAlive()).isTrue();
        somebody.destroy();
    }

    @Test
    void postgres_is_durable_and_wants_its_password() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.start(data, ONLY_POSTGRES)) {
            PostgresAddress right = servers.postgres();
            PostgresAddress wrong = new PostgresAddress(right.jdbcUrl(), right.user(), "guess");

            assertThat(sql(right, "SHOW fsync")).isEqualTo("on");
            assertThat(sql(right, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> sql(wrong, "SELECT 1")).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void two_folders_work_side_by_side_and_a_third_start_on_one_of_them_does_not() throws Exception {
        Path first = data.resolve("first");
        Path second = data.resolve("second");
        try (EmbeddedServers one = EmbeddedServers.start(first, ONLY_POSTGRES);
                EmbeddedServers two = EmbeddedServers.start(second, ONLY_POSTGRES)) {
            sql(one.postgres(), "CREATE TABLE pieces AS SELECT 'Arabesque' AS title");

            assertThat(sql(two.postgres(), "SELECT count(*) FROM pg_tables WHERE tablename = 'pieces'"))
                    .isEqualTo("0");
            assertThatThrownBy(() -> EmbeddedServers.start(first, ONLY_POSTGRES))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("running on");
            assertThat(sql(one.postgres(), "SELECT title FROM pieces")).isEqualTo("Arabesque");
        }
    }

    private ProcessHandle postmaster() {
        List<ProcessHandle> all = processesIn(data);
        return all.stream()
                .filter(each -> isProgram(each, "postgres"))
                .filter(each -> each.parent()
                        .filter(parent -> isProgram(parent, "postgres"))
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Returns when it is dead. */
    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static boolean isProgram(ProcessHandle process, String name) {
        return process.info()
                .command()
                .filter(command -> command.endsWith(name))
                .isPresent();
    }

    /** The server in a part of the data folder, and not the shell that waits for it. */
    private ProcessHandle program(String part) {
        return new ServerTraces(data.resolve(part), program -> !isShell(program.toString()), "TERM")
                .processes()
                .get(0);
    }

    private static boolean answers(EmbeddedServers servers) {
        try {
            sql(servers.postgres(), "SELECT 1");
            redis(servers.redis(), RedisCommands::ping);
            get(servers.s3(), "scan");
            return true;
        } catch (Exception notYet) {
            return false;
        }
    }

    private interface Check {
        boolean holds() throws SQLException;
    }

    private static void until(Check check) {
        assertThat(Patience.of(PATIENCE).until(() -> {
                    try {
                        return check.holds();
                    } catch (SQLException notYet) {
                        return false;
                    }
                }))
                .isTrue();
    }

    private static boolean runs(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException ended) {
            return false;
        }
    }

    private boolean isShell(String command) {
        return command.endsWith("sh");
    }

    private static List<ProcessHandle> processesIn(Path data) {
        Predicate<Path> anyProgram = program -> true;
        return Stream.of("pg", "redis", "s3")
                .map(data::resolve)
                .flatMap(folder -> new ServerTraces(folder, anyProgram, "TERM").processes().stream())
                .toList();
    }

    private static String sql(PostgresAddress address, String statement) throws SQLException {
        try (Connection connection = connection(address);
                Statement sql = connection.createStatement()) {
            if (!sql.execute(statement)) {
                return "";
            }
            ResultSet rows = sql.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static Connection connection(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static String redis(RedisAddress address, Function<RedisCommands<String, String>, String> work) {
        RedisURI uri = RedisURI.builder()
                .withHost(address.host())
                .withPort(address.port())
                .withPassword(address.password().toCharArray())
                .build();
        try (RedisClient client = RedisClient.create(uri);
                var connection = client.connect()) {
            return work.apply(connection.sync());
        }
    }

    private static void put(S3Address address, String key, byte[] content) throws Exception {
        try (MinioClient client = client(address)) {
            client.putObject(PutObjectArgs.builder().bucket(address.bucket()).object(key).stream(
                            new ByteArrayInputStream(content), content.length, -1)
                    .build());
        }
    }

    private static byte[] get(S3Address address, String key) throws Exception {
        GetObjectArgs object =
                GetObjectArgs.builder().bucket(address.bucket()).object(key).build();
        try (MinioClient client = client(address);
                var content = client.getObject(object)) {
            return content.readAllBytes();
        }
    }

    private static MinioClient client(S3Address address) {
        return MinioClient.builder()
                .endpoint(address.endpoint())
                .credentials(address.accessKey(), address.secretKey())
                .build();
    }
}
