package org.mirubato.domain.identity;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirubato.domain.Refusal;

/** What the keys that we know may hold. Keys that we don't know may hold anything that is not too long. */
final class PreferenceRules {

    /** Characters of a key. */
    static final int LONGEST_NAME = 64;

    /** Characters of one value, as JSON. */
    static final int LONGEST_VALUE = 64_000;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.:-]{1," + LONGEST_NAME + "}");
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]{0,100})\"");

    private static final Map<String, Rule> RULES = Map.of(
            PreferenceKeys.THEME, words("light", "dark", "auto"),
            PreferenceKeys.WEEK_START,
                    words(Stream.of(WeekStart.values()).map(WeekStart::word).toArray(String[]::new)),
            PreferenceKeys.TIME_ZONE, new Rule(PreferenceRules::isZone, "a name such as \"Europe/Berlin\""),
            PreferenceKeys.LANGUAGE, matching("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", "a language such as \"de\""),
            PreferenceKeys.REMINDER_TIME, matching("([01]\\d|2[0-3]):[0-5]\\d", "a time such as \"18:30\""),
            PreferenceKeys.PRIMARY_INSTRUMENT, matching(".{1,100}", "a text of 1 to 100 characters"),
            PreferenceKeys.DISPLAY_NAME, matching(".{1,100}", "a text of 1 to 100 characters"),
            PreferenceKeys.DAILY_AIM, new Rule(PreferenceRules::isAim, "a whole number of minutes from 1 to 1440"));

    private PreferenceRules() {}

    /**
     * The preference, checked.
     *
     * @throws Refusal (invalid) when the key is none, or the value is none for its key
     */
    static Preference checked(Preference preference) {
        if (!NAME.matcher(preference.name()).matches()) {
            throw Refusal.invalid(
                    "Name a preference with 1 to " + LONGEST_NAME + " letters, digits, '_', '-', '.' or ':'.");
        }
        String json = preference.json();
        if (json == null) {
            return preference;
        }
        if (json.length() > LONGEST_VALUE) {
            throw Refusal.invalid(
                    "Shorten " + preference.name() + ": at most " + LONGEST_VALUE + " characters as JSON.");
        }
        Rule rule = RULES.get(preference.name());
        if (rule != null && !rule.allows().test(json)) {
            throw Refusal.invalid("Give " + preference.name() + " as " + rule.form() + ", or null for none.");
        }
        return preference;
    }

    private static Rule words(String... words) {
        return new Rule(
                json -> Stream.of(words).anyMatch(word -> json.equals("\"" + word + "\"")),
                Stream.of(words).collect(Collectors.joining("\", \"", "one of \"", "\"")));
    }

    private static Rule matching(String text, String form) {
        Pattern pattern = Pattern.compile("\"" + text + "\"");
        return new Rule(json -> pattern.matcher(json).matches(), form);
    }

    private static boolean isAim(String json) {
        return json.matches("[1-9]\\d{0,3}") && Integer.parseInt(json) <= 24 * 60;
    }

    private static boolean isZone(String json) {
        Matcher word = WORD.matcher(json);
        try {
            return word.matches() && !ZoneId.of(word.group(1)).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private record Rule(Predicate<String> allows, String form) {}
}
