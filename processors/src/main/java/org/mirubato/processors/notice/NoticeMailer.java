package org.mirubato.processors.notice;

import org.mirubato.domain.notice.NoticeEvent.NoticeGiven;

/** Writes a notice to its owner. */
@FunctionalInterface
public interface NoticeMailer {

    /** Sends the mail, or throws when that is not possible now. Who has no address any more gets none. */
    void send(NoticeGiven notice);
}
