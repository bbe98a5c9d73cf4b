package org.mirubato.domain.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;

/** What has happened to a notice. */
public sealed interface NoticeEvent extends UserEvent {

    NoticeId noticeId();

    /**
     * Somebody is reminded of something.
     *
     * @param day the user's own day
     * @param byMail whether by mail as well
     * @param about such as the title of a goal; null for nothing in particular
     */
    @WireName("notice.given")
    record NoticeGiven(
            NoticeId noticeId,
            UserId owner,
            NoticeKind kind,
            LocalDate day,
            boolean byMail,
            @Personal @Nullable String about)
            implements NoticeEvent {}

    /** The notice has been seen and need not be shown any more. */
    @WireName("notice.read")
    record NoticeRead(NoticeId noticeId, UserId owner) implements NoticeEvent {}
}
