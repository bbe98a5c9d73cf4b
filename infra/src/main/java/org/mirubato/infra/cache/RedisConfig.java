package org.mirubato.infra.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import java.time.Duration;
import org.mirubato.infra.embedded.RedisAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Redis client. Nothing waits for Redis for long: what is kept there can be had without it. */
@Configuration(proxyBeanMethods = false)
class RedisConfig {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(1);

    /** Does not connect yet; commands fail at once while the connection is down. */
    @Bean(destroyMethod = "shutdown")
    RedisClient redisClient(RedisAddress address) {
        RedisURI.Builder uri = RedisURI.builder()
                .withHost(address.host())
                .withPort(address.port())
                .withTimeout(ANSWER);
        if (!address.password().isEmpty()) {
            uri.withPassword(address.password().toCharArray());
        }
        RedisClient client = RedisClient.create(uri.build());
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
                .timeoutOptions(TimeoutOptions.enabled(ANSWER))
                .build());
        return client;
    }
}
