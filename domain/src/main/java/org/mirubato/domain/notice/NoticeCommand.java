package org.mirubato.domain.notice;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;

/** What can be asked of a notice. */
public sealed interface NoticeCommand extends DomainCommand {

    @TargetAggregateIdentifier
    NoticeId noticeId();

    /**
     * Remind somebody; nothing happens when that was done.
     *
     * @param about null for nothing in particular
     */
    record GiveNotice(
            UserId owner,
            NoticeKind kind,
            LocalDate day,
            boolean byMail,
            String of,
            @Nullable String about) implements NoticeCommand {

        private static final int LONGEST = 255;

        /** @throws Refusal (invalid) when there is too much to say */
        public GiveNotice {
            if (about != null && about.length() > LONGEST) {
                throw Refusal.invalid("Say what the notice is about in at most " + LONGEST + " characters.");
            }
        }

        @Override
        @TargetAggregateIdentifier
        public NoticeId noticeId() {
            return NoticeId.of(owner, kind, day, of);
        }
    }

    /** Say that the notice has been seen. */
    record ReadNotice(NoticeId noticeId, UserId actor) implements NoticeCommand {}
}
