package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens on the real database. */
class LogTokensIT extends MirubatoIT {

    private final String projection = "projection-" + UUID.randomUUID();
    private final TokenStore tokens = server().bean(TokenStore.class);
    private final JdbcTemplate jdbc = server().bean(JdbcTemplate.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(server().bean(PlatformTransactionManager.class));

    @Test
    void a_projection_moves_on_without_waiting_for_the_disk_in_that_transaction_alone() {
        claim();

        String inside = transaction.execute(status -> {
            tokens.storeToken(new GlobalSequenceTrackingToken(7), projection, 0);
            return waits();
        });

        assertThat(inside).isEqualTo("off");
        assertThat(waits()).isEqualTo("on");
        TrackingToken stored = transaction.execute(status -> tokens.fetchToken(projection, 0));
        assertThat(stored).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    void a_segment_that_another_node_has_taken_is_not_moved_on() {
        claim();
        jdbc.update("update log.token_entry set owner = 'another' where processor_name = ?", projection);

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> tokens.storeToken(new GlobalSequenceTrackingToken(8), projection, 0)))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    private void claim() {
        transaction.executeWithoutResult(status -> {
            tokens.initializeTokenSegments(projection, 1, new GlobalSequenceTrackingToken(1));
            tokens.fetchToken(projection, 0);
        });
    }

    private String waits() {
        return jdbc.queryForObject("select current_setting('synchronous_commit')", String.class);
    }
}
