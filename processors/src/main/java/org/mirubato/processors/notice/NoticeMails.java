package org.mirubato.processors.notice;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.mirubato.domain.notice.NoticeEvent.NoticeGiven;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends the notices that are wanted by mail. While no mail can be sent they wait, in their order. */
@Component
@Profile("processors")
@ProcessingGroup(NoticeMails.GROUP)
@DisallowReplay
public class NoticeMails {

    /** The processing group. */
    public static final String GROUP = "notice-mails";

    private final SentNotices sent;
    private final NoticeMailer mailer;

    NoticeMails(SentNotices sent, NoticeMailer mailer) {
        this.sent = sent;
        this.mailer = mailer;
    }

    @EventHandler
    void on(NoticeGiven notice) {
        if (!notice.byMail() || !sent.claim(notice.noticeId())) {
            return;
        }
        try {
            mailer.send(notice);
        } catch (RuntimeException e) {
            sent.release(notice.noticeId());
            throw e;
        }
    }
}
