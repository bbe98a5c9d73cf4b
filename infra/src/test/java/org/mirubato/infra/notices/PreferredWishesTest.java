package org.mirubato.infra.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.PreferencesView.Kept;
import org.mirubato.domain.identity.UserId;
import org.mirubato.processors.notice.NoticeWishes.Wish;

class PreferredWishesTest {

    private static final UserId ANNA = new UserId("user_anna");

    /** A Sunday. */
    private static final Instant FIRST_OF_MARCH = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void what_is_wanted_is_taken_from_the_preferences() {
        PreferencesView said = preferences(
                "{\"achievementNotifications\":true,\"goalDeadlines\":true,\"practiceReminders\":true}",
                Map.of("timeZone", "\"Europe/Berlin\"", "reminderTime", "\"07:05\""));

        assertThat(wishes(FIRST_OF_MARCH).wish(said))
                .contains(new Wish(ANNA, ZoneId.of("Europe/Berlin"), LocalTime.of(7, 5), true, true, true, false));
    }

    @Test
    void who_says_no_time_is_reminded_in_the_evening_and_who_wants_nothing_never() {
        PreferencesView said = preferences("{\"goalDeadlines\":false,\"practiceReminders\":true}", Map.of());
        PreferencesView nothing = preferences("{\"goalDeadlines\":\"x\"}", Map.of());

        assertThat(wishes(FIRST_OF_MARCH).wish(said))
                .contains(new Wish(ANNA, ZoneOffset.UTC, LocalTime.of(18, 0), true, false, false, false));
        assertThat(wishes(FIRST_OF_MARCH).wish(nothing)).isEmpty();
        assertThat(wishes(FIRST_OF_MARCH).wish(PreferencesView.none(ANNA))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "daily, 2026-03-04, true",
        "weekly, 2026-03-01, true",
        "weekly, 2026-03-02, false",
        "monthly, 2026-03-01, true",
        "monthly, 2026-03-02, false",
        "never, 2026-03-01, false",
        "sometimes, 2026-03-01, false"
    })
    void mails_come_as_often_as_they_are_wanted(String frequency, String day, boolean mail) {
        PreferencesView said = preferences(
                "{\"emailFrequency\":\"" + frequency + "\",\"practiceReminders\":true}",
                Map.of("weekStart", "\"sunday\""));

        assertThat(wishes(Instant.parse(day + "T12:00:00Z")).wish(said))
                .map(Wish::byMail)
                .contains(mail);
    }

    private static PreferredWishes wishes(Instant now) {
        DefaultQueryGateway queries = DefaultQueryGateway.builder()
                .queryBus(SimpleQueryBus.builder().build())
                .build();
        return new PreferredWishes(queries, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static PreferencesView preferences(String notifications, Map<String, String> others) {
        Map<String, Kept> values = new TreeMap<>();
        others.forEach((key, json) -> values.put(key, new Kept(json, Instant.EPOCH)));
        values.put("notificationSettings", new Kept(notifications, Instant.EPOCH));
        return new PreferencesView(ANNA, values, 0);
    }
}
