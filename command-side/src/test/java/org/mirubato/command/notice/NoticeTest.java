package org.mirubato.command.notice;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.notice.NoticeCommand.GiveNotice;
import org.mirubato.domain.notice.NoticeCommand.ReadNotice;
import org.mirubato.domain.notice.NoticeEvent.NoticeGiven;
import org.mirubato.domain.notice.NoticeEvent.NoticeRead;
import org.mirubato.domain.notice.NoticeKind;

class NoticeTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final GiveNotice GIVE = new GiveNotice(ANNA, NoticeKind.PRACTICE_REMINDER, DAY, false, "", null);
    private static final NoticeGiven GIVEN =
            new NoticeGiven(GIVE.noticeId(), ANNA, NoticeKind.PRACTICE_REMINDER, DAY, false, null);

    private final AggregateTestFixture<Notice> fixture = new AggregateTestFixture<>(Notice.class);

    @Test
    void a_notice_is_given_once() {
        fixture.givenNoPriorActivity().when(GIVE).expectEvents(GIVEN);
        fixture.given(GIVEN).when(GIVE).expectNoEvents();
    }

    @Test
    void its_owner_reads_it() {
        fixture.given(GIVEN)
                .when(new ReadNotice(GIVE.noticeId(), ANNA))
                .expectEvents(new NoticeRead(GIVE.noticeId(), ANNA));
        fixture.given(GIVEN)
                .when(new ReadNotice(GIVE.noticeId(), new UserId("user_ben")))
                .expectException(Refusal.class);
    }
}
