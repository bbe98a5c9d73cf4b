package org.mirubato.domain.notice;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.notice.NoticeEvent.NoticeGiven;
import org.mirubato.domain.notice.NoticeEvent.NoticeRead;

/**
 * What a notice must remember in order to decide.
 *
 * @param given null before it was given
 */
public record NoticeState(@Nullable NoticeGiven given, boolean read) {

    /** Before the first event. */
    public static final NoticeState NONE = new NoticeState(null, false);

    /** The state after {@code event}. */
    public NoticeState on(NoticeEvent event) {
        return event instanceof NoticeGiven now
                ? new NoticeState(now, false)
                : new NoticeState(given, event instanceof NoticeRead || read);
    }
}
