package org.mirubato.infra.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.embedded.EmbeddedOptions;
import org.mirubato.infra.embedded.EmbeddedServers;
import org.mirubato.infra.embedded.PostgresAddress;
import org.mirubato.infra.embedded.RedisAddress;
import org.mirubato.infra.embedded.S3Address;
import org.mirubato.infra.eventlog.AdvisoryLock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL, Redis and S3 server, and nodes that are given their addresses. */
final class Cluster implements AutoCloseable {

    private static final List<String> SHARED = List.of("master", "claims", "jwt");

    private final Path folder;
    private final EmbeddedServers servers;
    private final List<Node> nodes = new ArrayList<>();

    Cluster(Path folder) {
        this.folder = folder;
        servers = EmbeddedServers.start(folder.resolve("servers"), EmbeddedOptions.all(TestServer.home()));
    }

    /** Begins to start a node with these roles, and more arguments. All but the first get the keys of the first. */
    Node begin(String name, String roles, String... more) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        if (!nodes.isEmpty()) {
            Path secrets = Files.createDirectories(data.resolve("secrets"));
            for (String key : SHARED) {
                Files.copy(folder.resolve("first/secrets").resolve(key), secrets.resolve(key));
            }
        }
        List<String> arguments = new ArrayList<>(addresses());
        arguments.add("--mirubato.node=" + name);
        arguments.add("--mirubato.roles=" + roles);
        arguments.addAll(List.of(more));
        Node node = Node.begin(data, arguments);
        nodes.add(node);
        return node;
    }

    private List<String> addresses() {
        PostgresAddress postgres = servers.postgres();
        RedisAddress redis = servers.redis();
        S3Address s3 = servers.s3();
        return List.of(
                "--mirubato.postgres.url=" + postgres.jdbcUrl(),
                "--mirubato.postgres.user=" + postgres.user(),
                "--mirubato.postgres.password=" + postgres.password(),
                "--mirubato.redis.host=" + redis.host(),
                "--mirubato.redis.port=" + redis.port(),
                "--mirubato.redis.password=" + redis.password(),
                "--mirubato.s3.endpoint=" + s3.endpoint(),
                "--mirubato.s3.access-key=" + s3.accessKey(),
                "--mirubato.s3.secret-key=" + s3.secretKey(),
                "--mirubato.s3.bucket=" + s3.bucket(),
                "--mirubato.claim-seconds=2",
                "--mirubato.limits.sign-in-per-minute=10000",
                "--spring.datasource.hikari.maximum-pool-size=12");
    }

    /** The data folder of a node. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    JdbcTemplate jdbc() {
        PostgresAddress postgres = servers.postgres();
        String url = postgres.jdbcUrl() + (postgres.jdbcUrl().contains("?") ? "&" : "?")
                + "currentSchema=log,library,sync,jobs";
        return new JdbcTemplate(new DriverManagerDataSource(url, postgres.user(), postgres.password()));
    }

    /** The names of the nodes that hold a segment of the processor. */
    List<String> holders(String processor) {
        return jdbc().queryForList(
                        "select distinct owner from token_entry where processor_name = ? and owner is not null order by 1",
                        String.class,
                        processor);
    }

    /** The processes of PostgreSQL by which nodes listen for what others append. */
    List<Long> listeners() {
        return jdbc().queryForList(
                        "select pid from pg_locks where locktype = 'advisory' and objid = ? and granted",
                        Long.class,
                        AdvisoryLock.LISTENING.key());
    }

    /** Stops processes without ending them, or lets them go on. */
    static void signal(String name, List<Long> processes) throws IOException, InterruptedException {
        for (long process : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process))
                    .start()
                    .waitFor();
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        servers.close();
    }
}
