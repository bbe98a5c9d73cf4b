package org.mirubato.processors.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.notice.NoticeCommand.GiveNotice;
import org.mirubato.domain.notice.NoticeEvent.NoticeGiven;
import org.mirubato.domain.notice.NoticeId;
import org.mirubato.domain.notice.NoticeKind;
import org.mirubato.processors.notice.GoalDeadlines.Due;
import org.mirubato.processors.notice.NoticeWishes.Wish;

class NoticeRoundTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final UserId BEN = new UserId("user_ben");
    private static final LocalTime SEVEN_PM = LocalTime.of(19, 0);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

    private final Map<String, Object> sent = new LinkedHashMap<>();
    private final Set<UserId> practised = new HashSet<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<LocalDate> row = new ArrayList<>();
    private final NoticeRound round = new NoticeRound(
            () -> wishes,
            (user, day) -> practised.contains(user),
            (user, day) -> List.of(new Due("goal_1", "Play Bach"), new Due("goal_2", "Sing")),
            (user, today) -> row,
            sent::put);

    @Test
    void a_reminder_comes_at_the_users_own_time_also_on_the_day_the_clocks_change() {
        wishes.add(new Wish(ANNA, ZoneId.of("Europe/Berlin"), SEVEN_PM, true, false, false, true));

        round.at(Instant.parse("2026-03-29T16:59:59Z"));
        assertThat(sent).isEmpty();

        round.at(Instant.parse("2026-03-29T17:00:00Z"));
        round.at(Instant.parse("2026-03-29T21:30:00Z"));
        assertThat(sent.values())
                .containsExactly(new GiveNotice(ANNA, NoticeKind.PRACTICE_REMINDER, DAY, true, "", null));
    }

    @Test
    void who_has_practised_is_not_reminded_of_it() {
        wishes.add(new Wish(ANNA, ZoneId.of("UTC"), SEVEN_PM, true, false, false, false));
        practised.add(ANNA);

        round.at(Instant.parse("2026-03-29T20:00:00Z"));

        assertThat(sent).isEmpty();
    }

    @Test
    void each_goal_that_is_due_has_a_notice_of_its_own() {
        wishes.add(new Wish(ANNA, ZoneId.of("UTC"), SEVEN_PM, false, true, false, false));

        round.at(Instant.parse("2026-03-29T20:00:00Z"));

        assertThat(sent).hasSize(2);
        assertThat(sent.values())
                .contains(new GiveNotice(ANNA, NoticeKind.GOAL_DEADLINE, DAY, false, "goal_1", "Play Bach"));
    }

    @Test
    void a_week_in_a_row_is_told_of_once_though_it_is_looked_at_again_and_on_the_next_day() {
        wishes.add(new Wish(ANNA, ZoneId.of("UTC"), SEVEN_PM, false, false, true, true));
        wishes.add(new Wish(BEN, ZoneId.of("UTC"), SEVEN_PM, false, true, false, false));
        row.addAll(DAY.minusDays(6).datesUntil(DAY.plusDays(1)).toList());

        round.at(Instant.parse("2026-03-29T18:59:59Z"));
        assertThat(sent).isEmpty();
        round.at(Instant.parse("2026-03-29T20:00:00Z"));
        round.at(Instant.parse("2026-03-30T20:00:00Z"));
        round.at(Instant.parse("2026-03-31T20:00:00Z"));

        assertThat(sent.values())
                .filteredOn(command -> ((GiveNotice) command).owner().equals(ANNA))
                .containsExactly(new GiveNotice(ANNA, NoticeKind.STREAK, DAY, true, "7", "7"));
    }

    @Test
    void what_fails_for_one_stops_no_other() {
        wishes.add(new Wish(ANNA, ZoneId.of("UTC"), SEVEN_PM, true, false, false, false));
        wishes.add(new Wish(BEN, ZoneId.of("UTC"), SEVEN_PM, true, false, false, false));
        NoticeRound failing = new NoticeRound(
                () -> wishes,
                (user, day) -> {
                    if (user.equals(ANNA)) {
                        throw new IllegalStateException("away");
                    }
                    return false;
                },
                GoalDeadlines.NONE,
                PractisedRow.NONE,
                sent::put);

        failing.at(Instant.parse("2026-03-29T20:00:00Z"));

        assertThat(sent).hasSize(1);
        assertThat(NoticeWishes.NONE.all()).isEmpty();
    }

    @Test
    void a_mail_goes_out_once_and_again_only_when_it_did_not() {
        Set<NoticeId> claimed = new HashSet<>();
        List<NoticeGiven> mails = new ArrayList<>();
        SentNotices memory = new SentNotices() {
            @Override
            public boolean claim(NoticeId notice) {
                return claimed.add(notice);
            }

            @Override
            public void release(NoticeId notice) {
                claimed.remove(notice);
            }
        };
        NoticeGiven notice = new NoticeGiven(
                NoticeId.of(ANNA, NoticeKind.PRACTICE_REMINDER, DAY, ""),
                ANNA,
                NoticeKind.PRACTICE_REMINDER,
                DAY,
                true,
                null);

        assertThatThrownBy(() -> new NoticeMails(memory, mail -> {
                            throw new IllegalStateException("no mail today");
                        })
                        .on(notice))
                .isInstanceOf(IllegalStateException.class);
        new NoticeMails(memory, mails::add).on(notice);
        new NoticeMails(memory, mails::add).on(notice);

        assertThat(mails).containsExactly(notice);
    }
}
