package org.mirubato.infra.limits;

import io.lettuce.core.RedisClient;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits in force: counting belongs to the security chain, which knows the user; the rest comes after it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitsProperties.class, BulkProperties.class})
class LimitsConfig {

    private static final int AFTER_SECURITY = 0;

    @Bean
    RedisBuckets redisBuckets(RedisClient redis, LimitsProperties limits) {
        return new RedisBuckets(redis, limits.redisPatience());
    }

    @Bean
    AheadBuckets aheadBuckets(RedisBuckets shared) {
        return new AheadBuckets(new FailoverBuckets(shared, new LocalBuckets()));
    }

    @Bean
    RateLimiter rateLimiter(AheadBuckets buckets, Clock clock) {
        return new RateLimiter(buckets, clock);
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilter(RateLimiter limiter, LimitsProperties limits) {
        FilterRegistrationBean<RateLimitFilter> registration =
                new FilterRegistrationBean<>(new RateLimitFilter(new LimitRules(limits), limiter));
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodySizeFilter> bodySizeFilter(LimitsProperties limits, BulkProperties bulk) {
        return at(
                AFTER_SECURITY,
                new BodySizeFilter(
                        new Paths(limits.longRequests()),
                        limits.body().toBytes(),
                        new Paths(bulk.requests()),
                        bulk.body().toBytes()));
    }

    @Bean
    FilterRegistrationBean<UploadPlacesFilter> uploadPlacesFilter(LimitsProperties limits) {
        return at(AFTER_SECURITY + 1, new UploadPlacesFilter(limits.uploadsAtOnce()));
    }

    @Bean
    FilterRegistrationBean<RequestTimeFilter> requestTimeFilter(LimitsProperties limits, BulkProperties bulk) {
        List<String> untimed = Stream.of(limits.longRequests(), bulk.requests())
                .flatMap(List::stream)
                .toList();
        return at(AFTER_SECURITY + 2, new RequestTimeFilter(new Paths(untimed), limits.requestTime()));
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
