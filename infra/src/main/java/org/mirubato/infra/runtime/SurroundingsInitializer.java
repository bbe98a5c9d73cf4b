package org.mirubato.infra.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mirubato.infra.embedded.EmbeddedOptions;
import org.mirubato.infra.embedded.EmbeddedServer;
import org.mirubato.infra.embedded.EmbeddedServers;
import org.mirubato.infra.embedded.PostgresAddress;
import org.mirubato.infra.embedded.RedisAddress;
import org.mirubato.infra.embedded.S3Address;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the servers whose address is not given, brings the schemas up to date, and only then lets the application begin. The
 * servers stop after everything else has.
 */
public final class SurroundingsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Roles.activate(environment);
        EventStoreChoice.apply(environment);
        boolean everywhere = Listening.everywhere(environment);
        String node = NodeName.of(environment, !environment.containsProperty("mirubato.postgres.url"));
        EmbeddedServers servers =
                EmbeddedServers.start(Path.of(environment.getProperty("mirubato.data", "data")), options(environment));
        LogFile.open(servers.folder().part("logs"));
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerDisposableBean("embeddedServers", servers::close);
        Surroundings surroundings = surroundings(environment, servers);
        try {
            SchemaMigration.run(surroundings.postgres());
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
        beans.registerSingleton("surroundings", surroundings);
        Map<String, Object> properties = properties(surroundings, everywhere);
        properties.put("mirubato.node", node);
        environment.getPropertySources().addFirst(new MapPropertySource("surroundings", properties));
    }

    private static EmbeddedOptions options(ConfigurableEnvironment environment) {
        EmbeddedOptions options =
                EmbeddedOptions.all(Path.of(environment.getProperty("mirubato.home", "infra/target/app")));
        if (environment.containsProperty("mirubato.postgres.url")) {
            options = options.without(EmbeddedServer.POSTGRES);
        }
        if (environment.containsProperty("mirubato.redis.host")) {
            options = options.without(EmbeddedServer.REDIS);
        }
        if (environment.containsProperty("mirubato.s3.endpoint")) {
            options = options.without(EmbeddedServer.S3);
        }
        return options;
    }

    private static Surroundings surroundings(ConfigurableEnvironment environment, EmbeddedServers servers) {
        PostgresAddress postgres = GivenPostgres.in(environment).orElseGet(servers::postgres);
        RedisAddress redis = environment.containsProperty("mirubato.redis.host")
                ? new RedisAddress(
                        environment.getRequiredProperty("mirubato.redis.host"),
                        environment.getProperty("mirubato.redis.port", Integer.class, 6379),
                        environment.getProperty("mirubato.redis.password", ""))
                : servers.redis();
        boolean outsideS3 = environment.containsProperty("mirubato.s3.endpoint");
        S3Address given = outsideS3 ? givenS3(environment) : null;
        Supplier<S3Address> s3 = given == null ? servers::s3 : () -> given;
        return new Surroundings(
                servers.folder(),
                postgres,
                redis,
                s3,
                !outsideS3,
                !environment.containsProperty("mirubato.postgres.url"));
    }

    private static S3Address givenS3(ConfigurableEnvironment environment) {
        return new S3Address(
                environment.getRequiredProperty("mirubato.s3.endpoint"),
                environment.getRequiredProperty("mirubato.s3.access-key"),
                environment.getRequiredProperty("mirubato.s3.secret-key"),
                environment.getProperty("mirubato.s3.bucket", "mirubato"),
                Path.of(""));
    }

    private static Map<String, Object> properties(Surroundings surroundings, boolean everywhere) {
        Map<String, Object> properties = new HashMap<>();
        if (everywhere) {
            properties.put("server.address", "0.0.0.0");
        }
        properties.put(
                "spring.datasource.url",
                SchemaMigration.withSchemas(surroundings.postgres().jdbcUrl()));
        properties.put("spring.datasource.username", surroundings.postgres().user());
        properties.put("spring.datasource.password", surroundings.postgres().password());
        properties.put(
                "logging.file.name",
                surroundings.folder().part("logs").resolve("mirubato.log").toString());
        return properties;
    }
}
