package org.mirubato.domain.notice;

import java.util.List;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.notice.NoticeCommand.GiveNotice;
import org.mirubato.domain.notice.NoticeCommand.ReadNotice;
import org.mirubato.domain.notice.NoticeEvent.NoticeGiven;
import org.mirubato.domain.notice.NoticeEvent.NoticeRead;

/** Decides what a command means for a notice; pure. */
public final class NoticeDecider {

    private NoticeDecider() {}

    /**
     * The events that grant {@code command}; empty when nothing changes.
     *
     * @throws Refusal (not found) when there is no such notice among those of who asks
     */
    public static List<NoticeEvent> decide(NoticeState state, NoticeCommand command) {
        NoticeGiven given = state.given();
        if (command instanceof GiveNotice give) {
            return given != null
                    ? List.of()
                    : List.of(new NoticeGiven(
                            give.noticeId(), give.owner(), give.kind(), give.day(), give.byMail(), give.about()));
        }
        ReadNotice read = (ReadNotice) command;
        if (given == null || !given.owner().equals(read.actor())) {
            throw Refusal.notFound("There is no such notice.");
        }
        return state.read() ? List.of() : List.of(new NoticeRead(given.noticeId(), given.owner()));
    }
}
