package org.mirubato.query.practice;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.mirubato.query.library.Tables.ENTRIES;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.mirubato.domain.practice.search.SearchExpression;
import org.mirubato.domain.practice.search.SearchExpression.All;
import org.mirubato.domain.practice.search.SearchExpression.Any;
import org.mirubato.domain.practice.search.SearchExpression.Days;
import org.mirubato.domain.practice.search.SearchExpression.Has;
import org.mirubato.domain.practice.search.SearchExpression.Minutes;
import org.mirubato.domain.practice.search.SearchExpression.Not;
import org.mirubato.domain.practice.search.SearchExpression.Words;
import org.mirubato.query.score.FoldedText;

/** What a search asks of a row of the table of entries. */
final class MatchTable {

    /** Words that PostgreSQL cuts as we do; others are looked for anywhere. */
    private static final Pattern CUT_ALIKE = Pattern.compile("[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}0-9]+");

    private MatchTable() {}

    static Condition matches(SearchExpression search) {
        if (search instanceof All all) {
            return all.parts().stream().map(MatchTable::matches).reduce(trueCondition(), Condition::and);
        }
        if (search instanceof Any any) {
            return any.parts().stream().map(MatchTable::matches).reduce(noCondition(), Condition::or);
        }
        if (search instanceof Not negated) {
            return not(matches(negated.part()));
        }
        if (search instanceof Words words) {
            return words(words.text());
        }
        if (search instanceof SearchExpression.Field field) {
            return field(field);
        }
        if (search instanceof Minutes minutes) {
            return ENTRIES.MINUTES.between(minutes.least(), minutes.most());
        }
        if (search instanceof Days days) {
            return days(days);
        }
        return search instanceof Has has ? has(has) : trueCondition();
    }

    /** Each word begins a word of the entry. */
    private static Condition words(String text) {
        List<String> words = FoldedText.words(text);
        if (words.isEmpty()) {
            // a text of signs alone
            return ENTRIES.TAG_LINES.contains(text.replace("\0", ""));
        }
        return words.stream().map(MatchTable::word).reduce(trueCondition(), Condition::and);
    }

    private static Condition word(String word) {
        return CUT_ALIKE.matcher(word).matches()
                ? condition("search @@ to_tsquery('simple', {0})", val("'" + word + "':*"))
                : ENTRIES.WORDS.contains(word);
    }

    private static Condition field(SearchExpression.Field asked) {
        String value = asked.value();
        return switch (asked.field()) {
            case COMPOSER -> containsWords(ENTRIES.COMPOSER_LINES, value);
            case PIECE -> containsWords(ENTRIES.PIECE_LINES, value);
            case NOTES -> containsWords(ENTRIES.NOTE_WORDS, value);
            case TAG -> hasLine(ENTRIES.TAG_LINES, value);
            case TECHNIQUE -> hasLine(ENTRIES.TECHNIQUE_LINES, value);
            case MOOD -> ENTRIES.MOOD.eq(value.toLowerCase(Locale.ROOT));
            case TYPE -> ENTRIES.TYPE.eq(value.toLowerCase(Locale.ROOT).replace('-', '_'));
            case INSTRUMENT -> ENTRIES.INSTRUMENT.eq(value.toLowerCase(Locale.ROOT));
        };
    }

    private static Condition containsWords(Field<String> column, String text) {
        return FoldedText.words(text).stream()
                .map(column::contains)
                .reduce(FoldedText.words(text).isEmpty() ? column.contains(text) : trueCondition(), Condition::and);
    }

    private static Condition hasLine(Field<String> column, String text) {
        return column.contains("\n" + FoundBy.line(text) + "\n");
    }

    private static Condition days(Days days) {
        Condition from = days.first() == null ? noCondition() : ENTRIES.LOCAL_DATE.ge(days.first());
        return days.last() == null ? from : from.and(ENTRIES.LOCAL_DATE.le(days.last()));
    }

    private static Condition has(Has has) {
        return switch (has.thing()) {
            case NOTES -> ENTRIES.NOTE_WORDS.ne("");
            case PIECES -> ENTRIES.PIECE_LINES.ne("");
            case TAGS -> ENTRIES.TAG_LINES.ne("");
            case TECHNIQUES -> ENTRIES.TECHNIQUE_LINES.ne("");
            case MOOD -> ENTRIES.MOOD.ne("");
            case GOALS -> ENTRIES.HAS_GOALS.isTrue();
            case SCORE -> ENTRIES.HAS_SCORE.isTrue();
            case SESSION -> ENTRIES.HAS_SESSION.isTrue();
        };
    }
}
