package org.mirubato.infra.cache;

import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.mirubato.query.cache.ReadCache;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The read side's cache. */
@Configuration(proxyBeanMethods = false)
@Profile("query")
class ReadCacheConfig {

    @Bean(destroyMethod = "close")
    RedisLink readCacheLink(RedisClient client, Clock clock) {
        return new RedisLink(client, clock);
    }

    @Bean
    ReadCache readCache(@Qualifier("readCacheLink") RedisLink readCacheLink, MeterRegistry meters) {
        return new RedisReadCache(readCacheLink::commands, meters);
    }
}
