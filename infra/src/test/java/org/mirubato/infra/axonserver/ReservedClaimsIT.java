package org.mirubato.infra.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Claiming.Claim;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.eventlog.ClaimHash;
import org.springframework.jdbc.core.JdbcTemplate;

/** Values that one aggregate alone may hold, when the append can't see to it. */
class ReservedClaimsIT extends MirubatoIT {

    private static final Duration NO_TIME = Duration.ZERO;

    private final Set<String> withEvents = new HashSet<>();
    private final Claim address = new Claim("account-email", UUID.randomUUID() + "@example.org");

    @Test
    void a_value_counts_once_its_aggregate_has_events() {
        ReservedClaims claims = claims(NO_TIME);
        assertThat(claims.reserve(address, "user_01")).isTrue();

        assertThat(claims.holder(address.scope(), address.value())).isEmpty();
        withEvents.add("user_01");

        assertThat(claims.holder(address.scope(), address.value())).contains("user_01");
        assertThat(claims.reserve(address, "user_02")).isFalse();
        assertThat(claims.reserve(address, "user_01")).isTrue();
    }

    @Test
    void a_value_that_may_be_about_to_be_appended_is_nobody_elses() {
        ReservedClaims claims = claims(Duration.ofMinutes(1));
        claims.reserve(address, "user_01");

        assertThat(claims.reserve(address, "user_02")).isFalse();
    }

    @Test
    void a_value_whose_append_failed_is_free_again_after_a_while() {
        ReservedClaims claims = claims(NO_TIME);
        claims.reserve(address, "user_01");

        assertThat(claims.reserve(address, "user_02")).isTrue();
        assertThat(claims.reserve(address, "user_02")).isTrue();
    }

    @Test
    void nobody_who_sees_the_table_learns_an_address() {
        claims(NO_TIME).reserve(address, "user_01");

        assertThat(jdbc().queryForList("select value from reserved_claims", String.class))
                .isNotEmpty()
                .allMatch(value -> value.matches("[0-9a-f]{64}"));
    }

    private ReservedClaims claims(Duration patience) {
        return new ReservedClaims(jdbc(), new ClaimHash(new byte[32]), withEvents::contains, patience);
    }

    private static JdbcTemplate jdbc() {
        return new JdbcTemplate(server().bean(DataSource.class));
    }
}
