package org.mirubato.infra.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.notice.NoticeCommand.GiveNotice;
import org.mirubato.domain.practice.EntryPage;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.infra.Eventually;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.processors.notice.GoalDeadlines;
import org.mirubato.processors.notice.GoalDeadlines.Due;
import org.mirubato.processors.notice.NoticeRound;
import org.mirubato.processors.notice.NoticeWishes;
import org.mirubato.processors.notice.NoticeWishes.Wish;
import org.mirubato.processors.notice.PractisedRow;
import org.mirubato.processors.score.OutsideCommands;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Notices, on the real server: by the stream and by mail. */
class NoticesIT extends MirubatoIT {

    private final String name = "reminded-" + UUID.randomUUID();
    private final TestUser anna = server().signIn(name);
    private final UserId me =
            new UserId(json(anna.get("/api/user/me")).path("id").asString());
    private final Instant evening = LocalDate.now(ZoneOffset.UTC).atTime(20, 0).toInstant(ZoneOffset.UTC);

    @Test
    void a_reminder_reaches_the_app_and_the_mailbox_once_however_many_rounds_there_are() throws Exception {
        int before = mails();

        for (int i = 0; i < 3; i++) {
            round(true, false, true).at(evening);
        }

        JsonNode notice = awaitNotices(1).get(0);
        assertThat(notice.path("body").path("kind").asString()).isEqualTo("practice_reminder");
        awaitMails(before + 1);
        round(true, false, true).at(evening.plusSeconds(3_600));
        Thread.sleep(500);
        assertThat(mails()).isEqualTo(before + 1);
        assertThat(given()).isOne();
    }

    @Test
    void who_has_practised_today_is_left_in_peace() {
        anna.post("/api/v2/entries", "{\"duration\": 20}");

        round(true, false, false).at(evening);

        assertThat(given()).isZero();
    }

    @Test
    void a_goal_that_is_due_is_told_of_and_gone_everywhere_once_it_was_read() throws Exception {
        round(false, true, false).at(evening);
        JsonNode notice = awaitNotices(1).get(0);
        String id = notice.path("id").asString();

        assertThat(notice.path("body").path("about").asString()).isEqualTo("Play the whole suite");
        assertThat(newUser().post("/api/v2/notices/" + id + "/read", "").statusCode())
                .isEqualTo(404);
        assertThat(anna.post("/api/v2/notices/" + id + "/read", "").statusCode())
                .isEqualTo(204);
        awaitNotices(0);
    }

    @Test
    void what_the_preferences_want_is_told_once_a_day_about_practice_and_about_a_goal_that_is_due() throws Exception {
        anna.put("/api/user/preferences", """
                {"notificationSettings": {"practiceReminders": true, "goalDeadlines": true, "emailFrequency": "never"},
                 "timeZone": "UTC", "reminderTime": "19:00"}
                """);
        LocalDate today = LocalDate.ofInstant(evening, ZoneOffset.UTC);
        goal("due", today.plusDays(1), "active");
        goal("later", today.plusDays(3), "active");
        goal("reached", today.plusDays(1), "completed");

        preferred().at(evening);
        preferred().at(evening.plusSeconds(600));

        List<JsonNode> notices = awaitNotices(2);
        assertThat(notices)
                .extracting(notice -> notice.path("body").path("kind").asString())
                .containsExactlyInAnyOrder("practice_reminder", "goal_deadline");
        assertThat(notices)
                .extracting(notice -> notice.path("body").path("about").asString(""))
                .contains("Reach due");
        assertThat(given()).isEqualTo(2);
    }

    @Test
    void who_wants_nothing_is_told_nothing() {
        anna.put("/api/user/preferences", "{\"notificationSettings\": {\"practiceReminders\": false}}");
        goal("due", LocalDate.ofInstant(evening, ZoneOffset.UTC), "active");

        preferred().at(evening);

        assertThat(given()).isZero();
    }

    @Test
    void what_is_reached_is_told_once_to_whoever_wants_to_hear_of_it() throws Exception {
        anna.put("/api/user/preferences", """
                {"notificationSettings": {"achievementNotifications": true, "emailFrequency": "daily"}, "timeZone": "UTC"}
                """);
        int before = mails();
        goal("near", LocalDate.ofInstant(evening, ZoneOffset.UTC), "active");
        anna.put("/api/goals/goal_near", "{\"status\": \"completed\"}");
        anna.post("/api/v2/repertoire", "{\"title\": \"Air\", \"composer\": \"Bach\", \"scoreId\": \"score_air\"}");
        for (String status : List.of("polished", "working", "polished", "performance_ready")) {
            anna.put("/api/repertoire/score_air", "{\"status\": \"" + status + "\"}");
        }

        List<JsonNode> notices = awaitNotices(3);

        assertThat(notices)
                .extracting(notice -> notice.path("body").path("kind").asString() + " "
                        + notice.path("body").path("about").asString(""))
                .containsExactlyInAnyOrder(
                        "goal_completed Reach near", "piece_polished Air", "piece_performance_ready Air");
        awaitMails(before + 3);
        assertThat(given()).isEqualTo(3);
    }

    @Test
    void who_has_not_asked_for_it_is_not_told_what_was_reached() throws Exception {
        goal("quiet", LocalDate.ofInstant(evening, ZoneOffset.UTC), "active");
        anna.put("/api/goals/goal_quiet", "{\"status\": \"completed\"}");

        Eventually.until(() -> server().caughtUp());

        assertThat(given()).isZero();
    }

    private void goal(String id, LocalDate day, String status) {
        anna.post("/api/v2/goals", """
                {"id": "goal_%s", "title": "Reach %s", "targetDate": "%s", "status": "%s"}
                """.formatted(id, id, day, status));
    }

    /** A round as the server does it, with its own preferences and goals. */
    private NoticeRound preferred() {
        return new NoticeRound(
                server().bean(NoticeWishes.class),
                (user, day) -> !user.equals(me),
                server().bean(GoalDeadlines.class),
                PractisedRow.NONE,
                (id, command) -> {
                    if (command instanceof GiveNotice give && give.owner().equals(me)) {
                        server().bean(OutsideCommands.class).send(id, command);
                    }
                });
    }

    @Test
    void what_a_notice_is_about_is_sealed_in_the_log() {
        round(false, true, false).at(evening);

        Integer readable = server().bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from events where name = 'notice.given' and payload::text like '%suite%'",
                        Integer.class);

        assertThat(readable).isZero();
    }

    private NoticeRound round(boolean practice, boolean deadlines, boolean byMail) {
        QueryGateway queries = server().bean(QueryGateway.class);
        GoalDeadlines due = (user, day) -> List.of(new Due("goal_1", "Play the whole suite"));
        return new NoticeRound(
                () -> List.of(new Wish(me, ZoneOffset.UTC, LocalTime.of(19, 0), practice, deadlines, false, byMail)),
                (user, day) -> !queries.query(
                                new ListEntries(user, "date:" + day, null, 1),
                                ResponseTypes.instanceOf(EntryPage.class))
                        .join()
                        .entries()
                        .isEmpty(),
                due,
                PractisedRow.NONE,
                server().bean(OutsideCommands.class));
    }

    private List<JsonNode> awaitNotices(int count) throws InterruptedException {
        List<JsonNode> notices = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            notices.clear();
            json(anna.get("/api/v2/sync")).path("ops").forEach(op -> {
                if (op.path("kind").asString().equals("notice")
                        && !op.path("deleted").asBoolean(false)) {
                    notices.add(op);
                }
            });
            if (notices.size() == count) {
                return notices;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("There are " + notices.size() + " notices instead of " + count);
    }

    private void awaitMails(int count) throws InterruptedException {
        for (int i = 0; i < 100 && mails() < count; i++) {
            Thread.sleep(100);
        }
        assertThat(mails()).isEqualTo(count);
    }

    private int mails() {
        Integer count =
                server().bean(JdbcTemplate.class).queryForObject("select count(*) from sent_notices", Integer.class);
        return count == null ? 0 : count;
    }

    private int given() {
        Integer count = server().bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from events where subject = ? and name = 'notice.given'",
                        Integer.class,
                        me.value());
        return count == null ? 0 : count;
    }
}
