package org.mirubato.processors.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.insight.StreakMilestone;
import org.mirubato.domain.notice.NoticeCommand.GiveNotice;
import org.mirubato.domain.notice.NoticeKind;
import org.mirubato.processors.notice.GoalDeadlines.Due;
import org.mirubato.processors.notice.NoticeWishes.Wish;
import org.mirubato.processors.score.OutsideCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through all wishes and gives the notices that are due. It may be done as often as one likes, on as many nodes: a notice has
 * one id for its day, and what was given stays given. Whoever was away at the time hears of it later the same day, but not the
 * next.
 */
public final class NoticeRound {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRound.class);

    private final NoticeWishes wishes;
    private final PractisedDays practised;
    private final GoalDeadlines deadlines;
    private final PractisedRow row;
    private final OutsideCommands commands;

    public NoticeRound(
            NoticeWishes wishes,
            PractisedDays practised,
            GoalDeadlines deadlines,
            PractisedRow row,
            OutsideCommands commands) {
        this.wishes = wishes;
        this.practised = practised;
        this.deadlines = deadlines;
        this.row = row;
        this.commands = commands;
    }

    /** Gives what is due at that moment. What fails for one user is tried again in the next round, and stops no other. */
    public void at(Instant now) {
        for (Wish wish : wishes.all()) {
            try {
                give(wish, now.atZone(wish.zone()));
            } catch (RuntimeException e) {
                LOG.warn("Notices of {} are put off: {}", wish.user(), e.toString());
            }
        }
    }

    private void give(Wish wish, ZonedDateTime now) {
        if (now.toLocalTime().isBefore(wish.at())) {
            return;
        }
        LocalDate today = now.toLocalDate();
        if (wish.practice() && !practised.practised(wish.user(), today)) {
            send(wish, NoticeKind.PRACTICE_REMINDER, today, "", null);
        }
        if (wish.deadlines()) {
            for (Due due : deadlines.on(wish.user(), today)) {
                send(wish, NoticeKind.GOAL_DEADLINE, today, due.goalId(), due.title());
            }
        }
        if (wish.achievements()) {
            StreakMilestone.reached(row.upTo(wish.user(), today), today).ifPresent(reached -> {
                String days = String.valueOf(reached.days());
                send(wish, NoticeKind.STREAK, reached.on(), days, days);
            });
        }
    }

    private void send(Wish wish, NoticeKind kind, LocalDate day, String of, @Nullable String about) {
        GiveNotice give = new GiveNotice(wish.user(), kind, day, wish.byMail(), of, about);
        commands.send("notice:" + give.noticeId(), give);
    }
}
