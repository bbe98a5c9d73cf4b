package org.mirubato.processors.notice;

import org.mirubato.domain.notice.NoticeId;

/** Remembers which notices went out by mail. Each call is durable when it returns, whatever becomes of the caller's transaction. */
public interface SentNotices {

    /** Whether the mail is the caller's to send: true once. */
    boolean claim(NoticeId notice);

    /** It was not sent after all. */
    void release(NoticeId notice);
}
