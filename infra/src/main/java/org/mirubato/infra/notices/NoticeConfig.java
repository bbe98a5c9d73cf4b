package org.mirubato.infra.notices;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.insight.DayRange;
import org.mirubato.domain.insight.DayTotal;
import org.mirubato.domain.insight.InsightQuery.DayTotals;
import org.mirubato.domain.insight.InsightQuery.FindDays;
import org.mirubato.domain.insight.StreakMilestone;
import org.mirubato.domain.practice.EntryPage;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.infra.http.PublicAddress;
import org.mirubato.infra.mail.Mailer;
import org.mirubato.infra.processing.Round;
import org.mirubato.processors.notice.GoalDeadlines;
import org.mirubato.processors.notice.NoticeMailer;
import org.mirubato.processors.notice.NoticeRound;
import org.mirubato.processors.notice.NoticeWishes;
import org.mirubato.processors.notice.PractisedDays;
import org.mirubato.processors.notice.PractisedRow;
import org.mirubato.processors.notice.SentNotices;
import org.mirubato.processors.score.OutsideCommands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Notices by what preferences want and goals say. */
@Configuration(proxyBeanMethods = false)
@Profile("processors")
class NoticeConfig {

    @Bean
    Round noticeRound(
            NoticeWishes wishes,
            GoalDeadlines deadlines,
            QueryGateway queries,
            OutsideCommands commands,
            Clock clock,
            @Value("${mirubato.notices.every:60s}") Duration every) {
        NoticeRound round = new NoticeRound(wishes, practised(queries), deadlines, row(queries), commands);
        return new Round("notices", every, () -> round.at(clock.instant()));
    }

    @Bean
    NoticeWishes noticeWishes(QueryGateway queries, Clock clock) {
        return new PreferredWishes(queries, clock);
    }

    @Bean
    GoalDeadlines goalDeadlines(QueryGateway queries) {
        return new ActiveGoals(queries);
    }

    @Bean
    SentNotices sentNotices(DataSource dataSource) {
        return new SentNoticeTable(dataSource);
    }

    @Bean
    NoticeMailer noticeMailer(QueryGateway queries, Mailer mailer, PublicAddress address) {
        return new NoticeMail(queries, mailer, address);
    }

    private static PractisedRow row(QueryGateway queries) {
        return (user, today) -> queries
                .query(
                        new FindDays(user, new DayRange(today.minusDays(StreakMilestone.LONGEST), today)),
                        ResponseTypes.instanceOf(DayTotals.class))
                .join()
                .days()
                .stream()
                .filter(day -> day.minutes() > 0)
                .map(DayTotal::day)
                .toList();
    }

    private static PractisedDays practised(QueryGateway queries) {
        return (user, day) -> !queries.query(
                        new ListEntries(user, "date:" + day + " -type:status_change", null, 1),
                        ResponseTypes.instanceOf(EntryPage.class))
                .join()
                .entries()
                .isEmpty();
    }
}
