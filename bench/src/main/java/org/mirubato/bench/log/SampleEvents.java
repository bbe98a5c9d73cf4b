package org.mirubato.bench.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ScoreCommand.CorrectReading;
import org.mirubato.domain.score.ScoreCommand.UploadScore;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.infra.eventlog.PostgresEventStorageEngine;

/** Commands and events as the application sees them all day, with personal fields to be sealed, of a few users. */
public final class SampleEvents {

    private static final int USERS = 50;
    private static final ContentHash HASH = new ContentHash("0123456789abcdef".repeat(4));

    private SampleEvents() {}

    static UserId user(int number) {
        return new UserId("user_bench" + Math.floorMod(number, USERS));
    }

    /** As the application makes them. */
    public static String newId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }

    public static ScoreId newScore() {
        return new ScoreId("score_" + newId().replace("-", ""));
    }

    static UploadScore upload(ScoreId score, UserId user) {
        return new UploadScore(score, user, HASH, MediaType.PDF, "Prelude in C.pdf", 48_213, Map.of());
    }

    static CorrectReading correction(ScoreId score, UserId user, String title) {
        return new CorrectReading(score, user, ReadField.TITLE, title);
    }

    static ScoreUploaded uploaded(ScoreId score, UserId user) {
        return new ScoreUploaded(score, user, HASH, MediaType.PDF, "Prelude in C.pdf", 48_213);
    }

    /** What one command publishes: an upload, and corrections up to the number asked for. */
    public static List<DomainEventMessage<?>> ofCommand(ScoreId score, UserId user, int events) {
        MetaData metadata = MetaData.from(Map.of(PostgresEventStorageEngine.COMMAND_ID, newId(), "user", user.value()));
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            DomainEvent event =
                    i == 0 ? uploaded(score, user) : new ReadingCorrected(score, user, ReadField.TITLE, "Prelude " + i);
            messages.add(new GenericDomainEventMessage<>(
                    "Score", score.value(), i, event, metadata, newId(), GenericEventMessage.clock.instant()));
        }
        return messages;
    }
}
