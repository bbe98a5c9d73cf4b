package org.mirubato.query.practice;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.mirubato.query.library.Tables.ENTRIES;
import static org.mirubato.query.library.Tables.JOINED_ENTRIES;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.search.SearchExpression;
import org.mirubato.domain.practice.search.SearchExpression.All;
import org.mirubato.domain.practice.search.SearchExpression.Any;
import org.mirubato.domain.practice.search.SearchExpression.Days;
import org.mirubato.domain.practice.search.SearchExpression.Has;
import org.mirubato.domain.practice.search.SearchExpression.Minutes;
import org.mirubato.domain.practice.search.SearchExpression.Not;
import org.mirubato.domain.practice.search.SearchExpression.Words;

/** What a search asks of a row of the table of entries. Used once, by one thread. */
final class MatchTable {

    /** Words that PostgreSQL cuts as we do; others are looked for anywhere. */
    private static final Pattern CUT_ALIKE = Pattern.compile("[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}0-9]+");

    private final UserId owner;
    private final Function<UserId, JoinedCatalogue> catalogues;
    private @Nullable JoinedCatalogue catalogue;

    /** @param catalogues asked at most once, and only by a search for pieces */
    MatchTable(UserId owner, Function<UserId, JoinedCatalogue> catalogues) {
        this.owner = owner;
        this.catalogues = catalogues;
    }

    Condition matches(SearchExpression search) {
        if (search instanceof All all) {
            return all.parts().stream().map(this::matches).reduce(trueCondition(), Condition::and);
        }
        if (search instanceof Any any) {
            return any.parts().stream().map(this::matches).reduce(noCondition(), Condition::or);
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
            String signs = signs(text);
            return ENTRIES.TAG_LINES.contains(signs).or(inTitles(signs)).or(inNotes(signs));
        }
        return words.stream().map(MatchTable::word).reduce(trueCondition(), Condition::and);
    }

    private static Condition word(String word) {
        return CUT_ALIKE.matcher(word).matches()
                ? condition("search @@ to_tsquery('simple', {0})", val("'" + word + "':*"))
                : ENTRIES.WORDS.contains(word);
    }

    private Condition field(SearchExpression.Field asked) {
        String value = asked.value();
        return switch (asked.field()) {
            case COMPOSER -> containsWords(ENTRIES.COMPOSER_LINES, value);
            case PIECE -> piece(value);
            case PIECEID -> means(catalogue().keysOf(value));
            case NOTES -> hasWords(value) ? containsWords(ENTRIES.NOTE_WORDS, value) : inNotes(signs(value));
            case TAG -> hasLine(ENTRIES.TAG_LINES, value);
            case TECHNIQUE -> hasLine(ENTRIES.TECHNIQUE_LINES, value);
            case MOOD -> ENTRIES.MOOD.eq(value.toLowerCase(Locale.ROOT));
            case TYPE -> ENTRIES.TYPE.eq(value.toLowerCase(Locale.ROOT).replace('-', '_'));
            case INSTRUMENT -> ENTRIES.INSTRUMENT.eq(value.toLowerCase(Locale.ROOT));
        };
    }

    /** The words are in a title of the entry, or in what the catalogue calls one of its pieces. */
    private Condition piece(String value) {
        if (!hasWords(value)) {
            return inTitles(signs(value));
        }
        List<String> words = FoldedText.words(value);
        Set<String> keys = catalogue()
                .keysOf(piece -> words.stream().allMatch(word -> piece.words().contains(word)));
        return containsWords(ENTRIES.PIECE_LINES, value).or(means(keys));
    }

    /** One of the pieces is known by one of the keys. */
    private Condition means(Set<String> keys) {
        return keys.isEmpty()
                ? falseCondition()
                : ENTRIES.ID.in(select(JOINED_ENTRIES.ID)
                        .from(JOINED_ENTRIES)
                        .where(
                                JOINED_ENTRIES.OWNER.eq(owner.value()),
                                condition(
                                        "{0} && cast({1} as varchar[])",
                                        JOINED_ENTRIES.KEYS, val(keys.toArray(String[]::new)))));
    }

    private JoinedCatalogue catalogue() {
        JoinedCatalogue known = catalogue == null ? catalogues.apply(owner) : catalogue;
        catalogue = known;
        return known;
    }

    private static boolean hasWords(String text) {
        return !FoldedText.words(text).isEmpty();
    }

    /** A text without a letter or digit, which folding would leave nothing of. */
    private static String signs(String text) {
        return text.replace("\0", "").strip();
    }

    private static Condition inNotes(String signs) {
        return condition("strpos({0} #>> '{words,notes}', {1}) > 0", ENTRIES.VIEW, val(signs));
    }

    private static Condition inTitles(String signs) {
        return condition(
                "exists (select 1 from jsonb_path_query({0}, '$.words.pieces[*].title') title"
                        + " where strpos(title #>> '{}', {1}) > 0)",
                ENTRIES.VIEW, val(signs));
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
