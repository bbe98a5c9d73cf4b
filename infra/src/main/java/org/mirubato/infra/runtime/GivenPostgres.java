package org.mirubato.infra.runtime;

import java.util.Optional;
import org.mirubato.infra.embedded.PostgresAddress;
import org.springframework.core.env.PropertyResolver;

/** The PostgreSQL whose address was given, instead of the embedded one. */
final class GivenPostgres {

    private GivenPostgres() {}

    /** Empty when none was given. */
    static Optional<PostgresAddress> in(PropertyResolver settings) {
        return Optional.ofNullable(settings.getProperty("mirubato.postgres.url"))
                .map(url -> new PostgresAddress(
                        url,
                        settings.getRequiredProperty("mirubato.postgres.user"),
                        settings.getRequiredProperty("mirubato.postgres.password")));
    }
}
