package org.mirubato.domain.practice.search;

import java.util.Locale;
import org.mirubato.domain.practice.EntryLimits;
import org.mirubato.domain.practice.search.SearchExpression.Days;
import org.mirubato.domain.practice.search.SearchExpression.Field;
import org.mirubato.domain.practice.search.SearchExpression.Has;
import org.mirubato.domain.practice.search.SearchExpression.Minutes;

/** What a field and its value ask for. */
final class FieldTerm {

    private static final String FIELDS =
            "composer, piece, pieceId, notes, tag, technique, mood, type, instrument, duration, date, after, before, has";

    private FieldTerm() {}

    static SearchExpression of(Token field, Token value) {
        String name = field.text().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "duration" -> minutes(value);
            case "date" -> DateRange.of(value);
            case "after" -> new Days(DateRange.last(value).plusDays(1), null);
            case "before" -> new Days(null, DateRange.first(value).minusDays(1));
            case "has" -> has(value);
            default -> text(field, name, value);
        };
    }

    private static SearchExpression text(Token field, String name, Token value) {
        SearchField known = SearchField.of(name)
                .orElseThrow(() -> field.refusal(
                        "there is no such field. These are: " + FIELDS + ". Quote a text that has a colon in it."));
        return new Field(known, value.text());
    }

    private static SearchExpression has(Token value) {
        String word = value.text().toLowerCase(Locale.ROOT);
        return new Has(SearchThing.of(word)
                .orElseThrow(() -> value.refusal("an entry can have " + SearchThing.words() + ".")));
    }

    private static SearchExpression minutes(Token value) {
        String text = value.text();
        int dots = text.indexOf("..");
        if (dots >= 0) {
            return new Minutes(number(value, text.substring(0, dots)), number(value, text.substring(dots + 2)));
        }
        Comparison comparison = Comparison.of(text);
        int number = number(value, comparison.rest(text));
        return switch (comparison) {
            case ABOVE -> new Minutes(number + 1, EntryLimits.MOST_MINUTES);
            case AT_LEAST -> new Minutes(number, EntryLimits.MOST_MINUTES);
            case BELOW -> new Minutes(0, number - 1);
            case AT_MOST -> new Minutes(0, number);
            case EQUAL -> new Minutes(number, number);
        };
    }

    private static int number(Token value, String digits) {
        if (!digits.matches("[0-9]{1,6}")) {
            throw value.refusal("give minutes as a number: duration:30, duration:>30 or duration:20..40.");
        }
        return Integer.parseInt(digits);
    }
}
