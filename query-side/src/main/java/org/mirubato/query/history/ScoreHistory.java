package org.mirubato.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.ScoreCommand.CorrectReading;
import org.mirubato.domain.score.ScoreDocument;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreEvent.PageRendered;
import org.mirubato.domain.score.ScoreEvent.PageUnreadable;
import org.mirubato.domain.score.ScoreEvent.ProcessingCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingFailed;
import org.mirubato.domain.score.ScoreEvent.ProcessingRestarted;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.domain.score.ScoreEvent.ScoreDeleted;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreEvent.ScoreRead;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreFold;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScoreView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Scores. What their owner says about them can be taken back; what processing found can't be unfound. */
@Component
@Profile("query")
class ScoreHistory implements EntityHistory<ScoreView> {

    private static final String STATUS = "status";

    @Override
    public String kind() {
        return "score";
    }

    @Override
    public Class<? extends UserEvent> events() {
        return ScoreEvent.class;
    }

    @Override
    public Trail trail(UserId owner, String id) {
        return Trail.of(new ScoreId(id).value());
    }

    @Override
    public @Nullable ScoreView fold(@Nullable ScoreView before, UserEvent event, Instant at, long version) {
        return ScoreFold.fold(before, (ScoreEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> told(UserEvent event) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (event instanceof ScoreUploaded uploaded) {
            told.put("fileName", uploaded.fileName());
            told.put("fileSize", uploaded.sizeBytes());
            told.put(STATUS, "pending");
        } else if (event instanceof ScoreInspected inspected) {
            told.put("pageCount", inspected.pageCount());
            told.put(STATUS, "processing");
        } else if (event instanceof PageRendered rendered) {
            told.put("page " + rendered.page(), "rendered");
        } else if (event instanceof PageUnreadable unreadable) {
            told.put("page " + unreadable.page(), "unreadable");
        } else if (event instanceof ScoreRead read) {
            read.reading().values().forEach(value -> told.put(value.field().word(), value.value()));
        } else if (event instanceof ReadingCorrected corrected) {
            told.put(corrected.field().word(), corrected.value());
        } else {
            told.putAll(status(event));
        }
        return told;
    }

    private static Map<String, @Nullable Object> status(UserEvent event) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (event instanceof ProcessingCompleted) {
            told.put(STATUS, "completed");
        } else if (event instanceof ProcessingFailed failed) {
            told.put(STATUS, "failed");
            told.put("reason", failed.reason());
        } else if (event instanceof ProcessingRestarted) {
            told.put(STATUS, "pending");
        } else if (event instanceof ScoreDeleted) {
            told.put(STATUS, "deleted");
        }
        return told;
    }

    @Override
    public Map<String, Object> document(ScoreView score) {
        return ScoreDocument.detail(score);
    }

    @Override
    public boolean isWish(UserEvent event) {
        return event instanceof ReadingCorrected;
    }

    @Override
    public List<DomainCommand> toward(UserId actor, @Nullable ScoreView now, @Nullable ScoreView then) {
        if (now == null || then == null) {
            throw Refusal.conflict("A score can't be had back, or taken away, by its history: upload or delete it.");
        }
        List<DomainCommand> commands = new ArrayList<>();
        for (ReadField field : ReadField.values()) {
            ReadValue value = now.reading().get(field);
            ReadValue before = then.reading().get(field);
            if (value == null || !value.source().equals(ScoreView.BY_USER)) {
                continue;
            }
            if (before == null) {
                throw Refusal.conflict(
                        "The field " + field.word() + " had no value then: give it another one instead.");
            }
            if (!before.value().equals(value.value())) {
                commands.add(new CorrectReading(now.id(), actor, field, before.value()));
            }
        }
        return commands;
    }
}
