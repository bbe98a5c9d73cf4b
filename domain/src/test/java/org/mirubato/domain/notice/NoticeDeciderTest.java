package org.mirubato.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.notice.NoticeCommand.GiveNotice;
import org.mirubato.domain.notice.NoticeCommand.ReadNotice;
import org.mirubato.domain.notice.NoticeEvent.NoticeGiven;
import org.mirubato.domain.notice.NoticeEvent.NoticeRead;

class NoticeDeciderTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final GiveNotice GIVE =
            new GiveNotice(ANNA, NoticeKind.GOAL_DEADLINE, DAY, true, "goal_1", "Play Bach");
    private static final NoticeGiven GIVEN =
            new NoticeGiven(GIVE.noticeId(), ANNA, NoticeKind.GOAL_DEADLINE, DAY, true, "Play Bach");
    private static final NoticeState STANDS = NoticeState.NONE.on(GIVEN);
    private static final NoticeRead READ = new NoticeRead(GIVE.noticeId(), ANNA);

    @Test
    void a_notice_is_given_once() {
        assertThat(NoticeDecider.decide(NoticeState.NONE, GIVE)).isEqualTo(List.of(GIVEN));
        assertThat(NoticeDecider.decide(STANDS, GIVE)).isEmpty();
        assertThat(NoticeDecider.decide(STANDS.on(READ), GIVE)).isEmpty();
    }

    @Test
    void its_owner_reads_it_once_and_nobody_else_does() {
        ReadNotice read = new ReadNotice(GIVE.noticeId(), ANNA);

        assertThat(NoticeDecider.decide(STANDS, read)).isEqualTo(List.of(READ));
        assertThat(NoticeDecider.decide(STANDS.on(READ), read)).isEmpty();
        assertThatThrownBy(() -> NoticeDecider.decide(NoticeState.NONE, read)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> NoticeDecider.decide(STANDS, new ReadNotice(GIVE.noticeId(), new UserId("user_ben"))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_id_is_one_for_user_kind_day_and_thing() {
        assertThat(NoticeId.of(ANNA, NoticeKind.GOAL_DEADLINE, DAY, "goal_1"))
                .isEqualTo(GIVE.noticeId())
                .isNotEqualTo(NoticeId.of(ANNA, NoticeKind.GOAL_DEADLINE, DAY, "goal_2"))
                .isNotEqualTo(NoticeId.of(ANNA, NoticeKind.GOAL_DEADLINE, DAY.plusDays(1), "goal_1"))
                .isNotEqualTo(NoticeId.of(ANNA, NoticeKind.PRACTICE_REMINDER, DAY, "goal_1"))
                .isNotEqualTo(NoticeId.of(new UserId("user_ben"), NoticeKind.GOAL_DEADLINE, DAY, "goal_1"));
        assertThatThrownBy(() -> new GiveNotice(ANNA, NoticeKind.GOAL_DEADLINE, DAY, true, "goal_1", "x".repeat(256)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_view_follows_from_the_events() {
        NoticeView given = NoticeView.fold(null, GIVEN, Instant.EPOCH, 0);
        NoticeView read = NoticeView.fold(given, READ, Instant.EPOCH.plusSeconds(5), 1);

        assertThat(given.document())
                .containsEntry("kind", "goal_deadline")
                .containsEntry("day", "2026-05-01")
                .containsEntry("about", "Play Bach");
        assertThat(read.read()).isTrue();
        assertThat(read.givenAt()).isEqualTo(Instant.EPOCH);
        assertThat(NoticeView.fold(null, READ, Instant.EPOCH, 1)).isNull();
    }
}
