package org.mirubato.bench.log;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.mirubato.bench.TemporaryFolder;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.Mirubato;
import org.mirubato.infra.embedded.PostgresAddress;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.EventLog;
import org.mirubato.infra.eventlog.LogEventStore;
import org.mirubato.infra.runtime.Surroundings;
import org.mirubato.infra.security.AccessTokens;
import org.mirubato.infra.security.Lifetime;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application in this process, with the embedded PostgreSQL that it ships with. It plays the roles named and no other, so
 * that nothing else takes its processors.
 */
public final class LogServer implements AutoCloseable {

    private final Runnable remove;
    private final ConfigurableApplicationContext context;

    private LogServer(Path data, String roles, Runnable remove, String... more) {
        this.remove = remove;
        context = Mirubato.application()
                .run(Stream.concat(
                                Stream.of(
                                        "--mirubato.data=" + data,
                                        "--mirubato.home=" + System.getProperty("mirubato.home", "infra/target/app"),
                                        "--mirubato.roles=" + roles,
                                        "--mirubato.announce=false",
                                        "--logging.level.root=error",
                                        "--logging.level.org.mirubato=error",
                                        "--server.port=0"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** On an empty folder that goes with it; returns when it is ready. */
    public static LogServer start(String roles) {
        TemporaryFolder folder = TemporaryFolder.create();
        return new LogServer(folder.path().resolve("data"), roles, folder::close);
    }

    /** On a folder that stays, with further arguments as on the command line; returns when it is ready. */
    public static LogServer on(Path data, String roles, String... more) {
        return new LogServer(data, roles, () -> {}, more);
    }

    /** How many events so many clients append in a second, each by itself, for so long. */
    double appendsPerSecond(int clients, Duration time) throws Exception {
        return Clients.rate(
                clients,
                time,
                client -> log().engine()
                        .appendEvents(SampleEvents.ofCommand(SampleEvents.newScore(), SampleEvents.user(client), 1)));
    }

    public EventLog log() {
        return context.getBean(EventLog.class);
    }

    public EventCodec codec() {
        return context.getBean(EventCodec.class);
    }

    LogEventStore store() {
        return context.getBean(LogEventStore.class);
    }

    CommandGateway gateway() {
        return context.getBean(CommandGateway.class);
    }

    Cache cache() {
        return context.getBean("aggregateCache", Cache.class);
    }

    /** With which this user is signed in. */
    public String token(String user) {
        return bean(AccessTokens.class)
                .issue(new SessionId("session_" + user), new UserId(user), Role.USER, Lifetime.LONG);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource());
    }

    /** Where it answers HTTP. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    PostgresAddress address() {
        return context.getBean(Surroundings.class).postgres();
    }

    @Override
    public void close() {
        context.close();
        remove.run();
    }
}
