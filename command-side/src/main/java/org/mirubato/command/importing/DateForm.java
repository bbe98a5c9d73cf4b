package org.mirubato.command.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mirubato.domain.Refusal;

/** How programs write dates, with or without a time behind them. */
enum DateForm {
    YEAR_FIRST("yyyy-MM-dd", "u-M-d"),
    DOTS("dd.MM.yyyy", "d.M.u"),
    DAY_FIRST("dd/MM/yyyy", "d/M/u"),
    MONTH_FIRST("MM/dd/yyyy", "M/d/u"),
    YEAR_FIRST_SLASHES("yyyy/MM/dd", "u/M/d"),
    DASHES("dd-MM-yyyy", "d-M-u");

    private static final LocalTime UNKNOWN_TIME = LocalTime.NOON;
    private static final String TIME = "['T'][','][' ']H:mm[:ss][.SSS]";

    private final String word;
    private final DateTimeFormatter alone;
    private final DateTimeFormatter withTime;

    DateForm(String word, String pattern) {
        this.word = word;
        this.alone = DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
        this.withTime = DateTimeFormatter.ofPattern(pattern + TIME).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The word for it in requests and answers. */
    String word() {
        return word;
    }

    /** Those that all of these dates may be written in. */
    static List<DateForm> of(List<String> dates) {
        return Arrays.stream(values())
                .filter(form -> dates.stream().allMatch(form::reads))
                .toList();
    }

    static DateForm named(String word) {
        Optional<DateForm> form =
                Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
        return form.orElseThrow(() -> Refusal.invalid("Give the form of dates as one of these: "
                + String.join(", ", Arrays.stream(values()).map(DateForm::word).toList()) + "."));
    }

    /**
     * The time that is written so; noon when only a date is.
     *
     * @throws Refusal (invalid) when it is none of this form
     */
    LocalDateTime read(String text) {
        try {
            TemporalAccessor read = text.indexOf(':') < 0 ? alone.parse(text.strip()) : withTime.parse(text.strip());
            LocalDate date = LocalDate.from(read);
            return date.atTime(text.indexOf(':') < 0 ? UNKNOWN_TIME : LocalTime.from(read));
        } catch (DateTimeException e) {
            throw Refusal.invalid("This date is not written as " + word + ": " + shortened(text));
        }
    }

    private boolean reads(String text) {
        try {
            read(text);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
