package org.mirubato.domain.score;

import java.util.ArrayList;
import java.util.List;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreCommand.CompleteProcessing;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreCommand.RecordInspection;
import org.mirubato.domain.score.ScoreCommand.RecordPage;
import org.mirubato.domain.score.ScoreCommand.RecordReading;
import org.mirubato.domain.score.ScoreCommand.RecordThumbnail;
import org.mirubato.domain.score.ScoreCommand.RecordUnreadablePage;
import org.mirubato.domain.score.ScoreEvent.PageRendered;
import org.mirubato.domain.score.ScoreEvent.PageUnreadable;
import org.mirubato.domain.score.ScoreEvent.PagesCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingFailed;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreEvent.ScoreRead;
import org.mirubato.domain.score.ScoreEvent.ThumbnailRendered;
import org.mirubato.domain.score.ScoreState.Progress;

/**
 * Decides what a step's result means for a score; pure. A result that is known already, or belongs to an attempt that is over,
 * changes nothing: workers may report twice.
 */
final class ProcessingDecider {

    private ProcessingDecider() {}

    static List<ScoreEvent> decide(ScoreState state, UserId owner, ScoreCommand command) {
        Progress p = state.progress();
        if (p.over() || attempt(command) != state.attempt()) {
            return List.of();
        }
        if (command instanceof RecordInspection c) {
            return p.pageCount() > 0
                    ? List.of()
                    : List.of(new ScoreInspected(c.scoreId(), owner, c.attempt(), c.pageCount()));
        }
        if (command instanceof RecordThumbnail c) {
            return p.thumbnail()
                    ? List.of()
                    : List.of(new ThumbnailRendered(c.scoreId(), owner, c.attempt(), c.width(), c.height()));
        }
        if (command instanceof RecordPage c) {
            return page(
                    p, c.page(), new PageRendered(c.scoreId(), owner, c.attempt(), c.page(), c.width(), c.height()));
        }
        if (command instanceof RecordUnreadablePage c) {
            return page(p, c.page(), new PageUnreadable(c.scoreId(), owner, c.attempt(), c.page(), c.reason()));
        }
        if (command instanceof RecordReading c) {
            return p.read() ? List.of() : List.of(new ScoreRead(c.scoreId(), owner, c.attempt(), c.reading()));
        }
        if (command instanceof CompleteProcessing c) {
            return complete(p, new ProcessingCompleted(c.scoreId(), owner, c.attempt()));
        }
        FailProcessing c = (FailProcessing) command;
        return List.of(new ProcessingFailed(c.scoreId(), owner, c.attempt(), c.step(), c.reason()));
    }

    private static List<ScoreEvent> page(Progress p, int page, ScoreEvent event) {
        if (p.pages().contains(page)) {
            return List.of();
        }
        if (page < 1 || page > p.pageCount()) {
            throw Refusal.invalid("Page " + page + " is none of the " + p.pageCount() + " pages of this score.");
        }
        List<ScoreEvent> events = new ArrayList<>();
        events.add(event);
        if (p.pages().size() + 1 == p.pageCount()) {
            events.add(new PagesCompleted(event.scoreId(), event.owner(), attemptOf(event)));
        }
        return events;
    }

    private static List<ScoreEvent> complete(Progress p, ProcessingCompleted completed) {
        if (!p.thumbnail() || !p.read() || p.pages().size() < p.pageCount()) {
            throw Refusal.conflict("Not every step of this score is done.");
        }
        return List.of(completed);
    }

    private static int attemptOf(ScoreEvent event) {
        return event instanceof PageRendered rendered ? rendered.attempt() : ((PageUnreadable) event).attempt();
    }

    private static int attempt(ScoreCommand command) {
        if (command instanceof RecordInspection c) {
            return c.attempt();
        }
        if (command instanceof RecordThumbnail c) {
            return c.attempt();
        }
        if (command instanceof RecordPage c) {
            return c.attempt();
        }
        if (command instanceof RecordUnreadablePage c) {
            return c.attempt();
        }
        if (command instanceof RecordReading c) {
            return c.attempt();
        }
        if (command instanceof CompleteProcessing c) {
            return c.attempt();
        }
        return ((FailProcessing) command).attempt();
    }
}
