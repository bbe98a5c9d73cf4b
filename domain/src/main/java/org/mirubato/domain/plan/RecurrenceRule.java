package org.mirubato.domain.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.TextValue;

/**
 * A rule of RFC 5545 by which days repeat, such as {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE}. Of its parts those that name days are
 * understood; nothing repeats within a day. Equal rules are equal texts.
 */
public record RecurrenceRule(String value) implements TextValue {

    private static final String DAY = "(MO|TU|WE|TH|FR|SA|SU)";

    /** The parts in the order of the canonical text, and what each takes. */
    private static final Map<String, Pattern> PARTS = parts();

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** @throws Refusal (invalid) when it can't be read, or asks for what no plan can mean */
    public RecurrenceRule {
        value = canonical(value);
    }

    /** How many occurrences there are in all; null when the rule does not count them. */
    public @Nullable Integer count() {
        String count = part("COUNT");
        return count == null ? null : Integer.valueOf(count);
    }

    /**
     * The last day on which there may be an occurrence at that time; null when the rule names no end. The end itself belongs to it.
     */
    public @Nullable LocalDate lastDay(LocalTime time, ZoneId zone) {
        String until = part("UNTIL");
        if (until == null) {
            return null;
        }
        if (until.length() == "20260501".length()) {
            return LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE);
        }
        LocalDateTime end =
                LocalDateTime.ofInstant(LocalDateTime.parse(until, UTC).toInstant(ZoneOffset.UTC), zone);
        return time.isAfter(end.toLocalTime()) ? end.toLocalDate().minusDays(1) : end.toLocalDate();
    }

    /** The rule without its end by date, which {@link #lastDay} tells. */
    public String withoutUntil() {
        return value.replaceAll(";UNTIL=[^;]*", "");
    }

    private @Nullable String part(String name) {
        return read(value).get(name);
    }

    private static String canonical(String text) {
        if (text.length() > PlanLimits.LONGEST_RULE) {
            throw Refusal.invalid("Shorten the rule: at most " + PlanLimits.LONGEST_RULE + " characters.");
        }
        Map<String, String> given = read(text.strip().toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", ""));
        if (!given.containsKey("FREQ")) {
            throw Refusal.invalid("Give the rule a frequency, such as FREQ=WEEKLY;BYDAY=MO,TH.");
        }
        if (given.containsKey("COUNT") && given.containsKey("UNTIL")) {
            throw Refusal.invalid("End the rule by COUNT or by UNTIL, not by both.");
        }
        given.remove("INTERVAL", "1");
        return PARTS.keySet().stream()
                .filter(given::containsKey)
                .map(name -> name + "=" + given.get(name))
                .collect(Collectors.joining(";"));
    }

    private static Map<String, String> read(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            String word = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (parts.put(name, checked(name, word)) != null) {
                throw Refusal.invalid("The rule says " + name + " twice: say it once.");
            }
        }
        return parts;
    }

    private static String checked(String name, String word) {
        Pattern form = PARTS.get(name);
        if (form == null) {
            throw Refusal.invalid("A rule takes " + String.join(", ", PARTS.keySet()) + " and nothing else.");
        }
        if (!form.matcher(word).matches()) {
            throw Refusal.invalid(wrong(name));
        }
        if (name.equals("COUNT") && Integer.parseInt(word) > PlanLimits.MOST_OCCURRENCES) {
            throw Refusal.invalid("Give a COUNT of 1 to " + PlanLimits.MOST_OCCURRENCES + ".");
        }
        return name.equals("UNTIL") ? checkedEnd(word) : word;
    }

    private static String wrong(String name) {
        return switch (name) {
            case "FREQ" ->
                "Give DAILY, WEEKLY, MONTHLY or YEARLY as the FREQ of the rule: nothing repeats within a day.";
            case "INTERVAL" -> "Give an INTERVAL of 1 to 999.";
            case "COUNT" -> "Give a COUNT of 1 to " + PlanLimits.MOST_OCCURRENCES + ".";
            case "BYDAY" ->
                "Give BYDAY as up to 14 of MO, TU, WE, TH, FR, SA, SU, in a month with a number such as 2TU or -1FR.";
            case "UNTIL" -> "Give UNTIL as 20260531 or 20260531T220000Z.";
            default -> "Give " + name + " as RFC 5545 has it, with few numbers.";
        };
    }

    private static String checkedEnd(String word) {
        try {
            if (word.length() > "20260501".length()) {
                return LocalDateTime.parse(word, UTC).format(UTC);
            }
            return LocalDate.parse(word, DateTimeFormatter.BASIC_ISO_DATE).format(DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw Refusal.invalid(wrong("UNTIL"));
        }
    }

    private static Map<String, Pattern> parts() {
        Map<String, Pattern> parts = new LinkedHashMap<>();
        parts.put("FREQ", Pattern.compile("DAILY|WEEKLY|MONTHLY|YEARLY"));
        parts.put("INTERVAL", Pattern.compile("[1-9]\\d{0,2}"));
        parts.put("BYMONTH", Pattern.compile("([1-9]|1[0-2])(,([1-9]|1[0-2])){0,11}"));
        parts.put("BYMONTHDAY", Pattern.compile("-?([1-9]|[12]\\d|3[01])(,-?([1-9]|[12]\\d|3[01])){0,30}"));
        parts.put("BYDAY", Pattern.compile("([+-]?[1-5])?" + DAY + "(,([+-]?[1-5])?" + DAY + "){0,13}"));
        parts.put("BYSETPOS", Pattern.compile("-?[1-9]\\d?(,-?[1-9]\\d?){0,6}"));
        parts.put("WKST", Pattern.compile(DAY));
        parts.put("COUNT", Pattern.compile("[1-9]\\d{0,8}"));
        parts.put("UNTIL", Pattern.compile("\\d{8}(T\\d{6}Z)?"));
        return parts;
    }

    @Override
    public String toString() {
        return value;
    }
}
