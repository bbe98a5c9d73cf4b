package org.mirubato.query.insight;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountQuery.FindPreferences;
import org.mirubato.domain.identity.PreferenceKeys;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.identity.WeekStart;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds out which day it is for a user, and what the user's preferences say about days. */
@Component
@Profile("query")
class Today {

    private static final int USUAL_AIM = 30;

    private final QueryGateway queries;
    private final Clock clock;

    Today(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * A user's day.
     *
     * @param aim the minutes to practise on it
     */
    record Day(LocalDate date, ZoneId zone, WeekStart weekStart, int aim) {}

    /**
     * The day that it is now.
     *
     * @param zone where the user is; null for the zone of the preferences, else UTC
     * @throws Refusal (invalid) when there is no such zone
     */
    Day of(UserId user, @Nullable String zone) {
        PreferencesView preferences = queries.query(
                        new FindPreferences(user), ResponseTypes.instanceOf(PreferencesView.class))
                .join();
        return day(preferences, zone, clock.instant());
    }

    /** The same at some time, by preferences that are known. */
    static Day day(PreferencesView preferences, @Nullable String zone, Instant now) {
        ZoneId known = zone == null || zone.isBlank() ? preferred(preferences) : given(zone);
        return new Day(
                LocalDate.ofInstant(now, known),
                known,
                preferences
                        .text(PreferenceKeys.WEEK_START)
                        .flatMap(WeekStart::of)
                        .orElse(WeekStart.MONDAY),
                preferences.number(PreferenceKeys.DAILY_AIM).orElse(USUAL_AIM));
    }

    Instant now() {
        return clock.instant();
    }

    /** A zone that this server does not know, though another one did, is as good as none. */
    private static ZoneId preferred(PreferencesView preferences) {
        try {
            return preferences.text(PreferenceKeys.TIME_ZONE).map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** @throws Refusal (invalid) when there is no such zone */
    static ZoneId given(String zone) {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            throw Refusal.invalid("There is no such time zone: give a name such as Europe/Berlin, or +02:00.");
        }
    }
}
