package org.mirubato.infra.notices;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.AccountQuery;
import org.mirubato.domain.identity.AccountQuery.FindPreferences;
import org.mirubato.domain.identity.AccountQuery.ListReminded;
import org.mirubato.domain.identity.AccountQuery.RemindedPage;
import org.mirubato.domain.identity.PreferenceKeys;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.identity.WeekStart;
import org.mirubato.processors.notice.NoticeWishes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What users want to be reminded of by their preferences. A reminder is about its day, so a mail that is wanted each week or month
 * is that of the first day of it.
 */
final class PreferredWishes implements NoticeWishes {

    /** When somebody is reminded who has not said when. */
    private static final LocalTime USUAL_TIME = LocalTime.of(18, 0);

    private final QueryGateway queries;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    PreferredWishes(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public List<Wish> all() {
        List<Wish> wishes = new ArrayList<>();
        UserId after = null;
        do {
            RemindedPage page = page(after);
            page.preferences().forEach(preferences -> wish(preferences).ifPresent(wishes::add));
            after = page.next();
        } while (after != null);
        return wishes;
    }

    @Override
    public Optional<Wish> of(UserId user) {
        return wish(queries.query(new FindPreferences(user), ResponseTypes.instanceOf(PreferencesView.class))
                .join());
    }

    private RemindedPage page(@Nullable UserId after) {
        return queries.query(
                        new ListReminded(after, AccountQuery.MOST_PER_PAGE),
                        ResponseTypes.instanceOf(RemindedPage.class))
                .join();
    }

    /** Empty when nothing is wanted. */
    Optional<Wish> wish(PreferencesView preferences) {
        JsonNode wanted =
                json.readTree(preferences.object(PreferenceKeys.NOTIFICATIONS).orElse("{}"));
        boolean practice = wanted.path("practiceReminders").asBoolean(false);
        boolean deadlines = wanted.path("goalDeadlines").asBoolean(false);
        boolean achievements = wanted.path("achievementNotifications").asBoolean(false);
        if (!practice && !deadlines && !achievements) {
            return Optional.empty();
        }
        ZoneId zone = zone(preferences);
        boolean byMail = isMailDay(wanted.path("emailFrequency").asString("never"), preferences, zone);
        return Optional.of(
                new Wish(preferences.owner(), zone, time(preferences), practice, deadlines, achievements, byMail));
    }

    private boolean isMailDay(String frequency, PreferencesView preferences, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return switch (frequency) {
            case "daily" -> true;
            case "weekly" ->
                preferences
                        .text(PreferenceKeys.WEEK_START)
                        .flatMap(WeekStart::of)
                        .orElse(WeekStart.MONDAY)
                        .weekOf(today)
                        .equals(today);
            case "monthly" -> today.getDayOfMonth() == 1;
            default -> false;
        };
    }

    private static LocalTime time(PreferencesView preferences) {
        try {
            return preferences
                    .text(PreferenceKeys.REMINDER_TIME)
                    .map(LocalTime::parse)
                    .orElse(USUAL_TIME);
        } catch (DateTimeException e) {
            return USUAL_TIME;
        }
    }

    /** A zone that this server does not know, though another one did, is as good as none. */
    private static ZoneId zone(PreferencesView preferences) {
        try {
            return preferences.text(PreferenceKeys.TIME_ZONE).map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
