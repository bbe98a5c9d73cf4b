package org.mirubato.infra.limits;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of requests that bring many things at once. They are read as streams, take as long as they need, and are bounded by
 * what they may hold.
 *
 * @param body how large the body may be
 * @param requests their path patterns
 */
@ConfigurationProperties("mirubato.limits.bulk")
public record BulkProperties(
        @DefaultValue("16MB") DataSize body,

        @DefaultValue({
            "/api/sync/push",
            "/api/sync/batch",
            "/api/v2/sync/push",
            "/api/v2/imports/**",
            "/api/v2/admin/rereading"
        })
        List<String> requests) {}
