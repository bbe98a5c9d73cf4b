package org.mirubato.infra.limits;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of this installation.
 *
 * @param signInPerMinute sign-in links asked for from one network address, per minute
 * @param linksPerMinute sign-in links sent to one e-mail address, per minute
 * @param uploadsPerMinute files sent by one user, per minute: a folder of 500 passes
 * @param uploadsPerMinuteAndIp files sent from one network address, per minute
 * @param socketsPerMinuteAndIp sockets opened from one network address, per minute
 * @param requestsPerMinute everything else, per minute, by one user or else from one network address
 * @param uploadsAtOnce uploads taken in at the same time, over all users
 * @param requestTime how long an ordinary request may take
 * @param body how large the body of an ordinary request may be
 * @param redisPatience how long a question to the shared buckets may take
 * @param longRequests path patterns of uploads, downloads and streams, whose time and size are bounded elsewhere
 */
@ConfigurationProperties("mirubato.limits")
public record LimitsProperties(
        @DefaultValue("10") long signInPerMinute,
        @DefaultValue("5") long linksPerMinute,
        @DefaultValue("600") long uploadsPerMinute,
        @DefaultValue("1200") long uploadsPerMinuteAndIp,
        @DefaultValue("1200") long socketsPerMinuteAndIp,
        @DefaultValue("1200") long requestsPerMinute,
        @DefaultValue("16") int uploadsAtOnce,
        @DefaultValue("10s") Duration requestTime,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("250ms") Duration redisPatience,

        @DefaultValue({
            "/api/import/**",
            "/api/upload",
            "/api/v2/sync",
            "/api/v2/sync/stream",
            "/api/v2/sync/ws",
            "/api/v2/scores/*/progress",
            "/api/scores/*/download/**",
            "/api/scores/*/pages/*",
            "/api/pdf/v2/**"
        })
        List<String> longRequests) {}
