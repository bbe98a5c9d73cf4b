package org.mirubato.infra.runtime;

import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.mirubato.infra.embedded.DataFolder;
import org.mirubato.infra.embedded.RedisAddress;
import org.mirubato.infra.embedded.Secrets;
import org.mirubato.infra.json.TextValueModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** What every part is given: the clock, ids, the parts of the surroundings, and jOOQ on each read schema. */
@Configuration(proxyBeanMethods = false)
class RuntimeConfig {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** 26 letters and digits that grow with time, see {@link TimeOrderedIds}. */
    @Bean
    @Qualifier("ids")
    Supplier<String> ids() {
        return TimeOrderedIds::word;
    }

    @Bean
    TextValueModule textValues() {
        return new TextValueModule();
    }

    @Bean(destroyMethod = "")
    DataFolder dataFolder(Surroundings surroundings) {
        return surroundings.folder();
    }

    /** An empty folder of ours: by itself the web server makes one in the system's temporary folder, and leaves it when killed. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> documentRoot(Surroundings surroundings) {
        return factory ->
                factory.setDocumentRoot(surroundings.folder().work("web").toFile());
    }

    @Bean
    Secrets secrets(Surroundings surroundings) {
        return surroundings.secrets();
    }

    @Bean
    RedisAddress redisAddress(Surroundings surroundings) {
        return surroundings.redis();
    }

    @Bean
    @Qualifier("library")
    DSLContext library(DataSource dataSource) {
        return on(dataSource);
    }

    @Bean
    @Qualifier("sync")
    DSLContext sync(DataSource dataSource) {
        return on(dataSource);
    }

    /** Tables are named without their schema: the search path finds them, and a rebuild has it find those it fills instead. */
    private static DSLContext on(DataSource dataSource) {
        return DSL.using(new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withRenderSchema(false))
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource))));
    }
}
