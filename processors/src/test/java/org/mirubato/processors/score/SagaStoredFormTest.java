package org.mirubato.processors.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreId;

/** A saga is stored after each of its events, so it must stay small; and it must go on where it was stored. */
class SagaStoredFormTest {

    private static final int LARGEST = 4096;
    private static final ScoreId SCORE = new ScoreId("s".repeat(64));
    private static final UserId OWNER = new UserId("u".repeat(64));
    private static final ContentHash HASH = new ContentHash("ab".repeat(32));

    private final Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(builder -> builder.changeDefaultVisibility(
                    visibility -> visibility.withVisibility(PropertyAccessor.FIELD, Visibility.ANY)))
            .build();
    private final AskedJobs jobs = new AskedJobs();

    @Test
    void a_saga_with_the_longest_ids_stays_small() {
        ScoreProcessingSaga saga = started();

        SerializedObject<byte[]> stored = serializer.serialize(saga, byte[].class);

        assertThat(stored.getData()).hasSizeLessThan(LARGEST);
    }

    @Test
    void a_stored_saga_goes_on_where_it_was() {
        SerializedObject<byte[]> stored = serializer.serialize(started(), byte[].class);
        jobs.asked.clear();

        ScoreProcessingSaga saga = serializer.deserialize(stored);
        saga.on(new ScoreInspected(SCORE, OWNER, 1, 2), jobs);

        assertThat(jobs.asked).containsExactly(new StepJob(SCORE, OWNER, HASH, 1, ProcessingStep.THUMBNAIL));
    }

    private ScoreProcessingSaga started() {
        ScoreProcessingSaga saga = new ScoreProcessingSaga();
        ScoreUploaded uploaded = new ScoreUploaded(SCORE, OWNER, HASH, MediaType.PDF, "n".repeat(255), 4_000);
        saga.on(uploaded, jobs, new NoDeadlines());
        return saga;
    }
}
