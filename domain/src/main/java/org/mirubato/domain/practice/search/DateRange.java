package org.mirubato.domain.practice.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirubato.domain.practice.search.SearchExpression.Days;

/** Reads a day, a month or a year, and what is compared with one. */
final class DateRange {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");
    private static final int LAST_MONTH = 12;

    private DateRange() {}

    static Days of(Token value) {
        String text = value.text();
        int dots = text.indexOf("..");
        if (dots >= 0) {
            return new Days(first(value, text.substring(0, dots)), last(value, text.substring(dots + 2)));
        }
        Comparison comparison = Comparison.of(text);
        String date = comparison.rest(text);
        return switch (comparison) {
            case ABOVE -> new Days(last(value, date).plusDays(1), null);
            case AT_LEAST -> new Days(first(value, date), null);
            case BELOW -> new Days(null, first(value, date).minusDays(1));
            case AT_MOST -> new Days(null, last(value, date));
            case EQUAL -> new Days(first(value, date), last(value, date));
        };
    }

    static LocalDate first(Token value) {
        return first(value, value.text());
    }

    static LocalDate last(Token value) {
        return last(value, value.text());
    }

    private static LocalDate first(Token value, String date) {
        try {
            Matcher parts = parts(value, date);
            return LocalDate.of(part(parts, 1, 1), part(parts, 2, 1), part(parts, 3, 1));
        } catch (DateTimeException e) {
            throw noDate(value);
        }
    }

    private static LocalDate last(Token value, String date) {
        try {
            Matcher parts = parts(value, date);
            YearMonth month = YearMonth.of(part(parts, 1, 1), part(parts, 2, LAST_MONTH));
            return month.atDay(part(parts, 3, month.lengthOfMonth()));
        } catch (DateTimeException e) {
            throw noDate(value);
        }
    }

    private static Matcher parts(Token value, String date) {
        Matcher parts = DATE.matcher(date);
        if (!parts.matches()) {
            throw noDate(value);
        }
        return parts;
    }

    private static int part(Matcher parts, int group, int otherwise) {
        String digits = parts.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static RuntimeException noDate(Token value) {
        return value.refusal("give a day, a month or a year: 2026-05-31, 2026-05 or 2026.");
    }
}
