package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ScoreCommand.DeleteScore;
import org.mirubato.domain.score.ScoreCommand.UploadScore;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.infra.MirubatoIT;

class CreateWithoutLookingIT extends MirubatoIT {

    private static final UserId USER = new UserId("user_creating");

    private final ScoreId score =
            new ScoreId("score_" + UUID.randomUUID().toString().replace("-", ""));
    private final CommandGateway gateway = server().bean(CommandGateway.class);

    @Test
    void an_upload_of_what_is_there_already_is_decided_on_what_is_there() {
        gateway.sendAndWait(upload());
        gateway.sendAndWait(new DeleteScore(score, USER));
        forget();

        assertThatThrownBy(() -> gateway.sendAndWait(upload())).isInstanceOf(Refusal.class);
        assertThat(server().bean(EventStore.class).lastSequenceNumberFor(score.value()))
                .hasValueSatisfying(last -> assertThat(last).isPositive());
    }

    /** As on a node that has not seen it, or has been started since. */
    private void forget() {
        server().context().getBean("aggregateCache", Cache.class).remove(score.value());
    }

    private UploadScore upload() {
        return new UploadScore(
                score, USER, new ContentHash("ab".repeat(32)), MediaType.PDF, "prelude.pdf", 1000, Map.of());
    }
}
