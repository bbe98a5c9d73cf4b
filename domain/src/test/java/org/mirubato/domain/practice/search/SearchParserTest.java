package org.mirubato.domain.practice.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;
import static org.mirubato.domain.practice.search.SearchParser.parse;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.search.SearchExpression.All;
import org.mirubato.domain.practice.search.SearchExpression.Any;
import org.mirubato.domain.practice.search.SearchExpression.Anything;
import org.mirubato.domain.practice.search.SearchExpression.Days;
import org.mirubato.domain.practice.search.SearchExpression.Field;
import org.mirubato.domain.practice.search.SearchExpression.Has;
import org.mirubato.domain.practice.search.SearchExpression.Minutes;
import org.mirubato.domain.practice.search.SearchExpression.Not;
import org.mirubato.domain.practice.search.SearchExpression.Words;

class SearchParserTest {

    private static final SearchExpression A = new Words("a");
    private static final SearchExpression B = new Words("b");
    private static final SearchExpression C = new Words("c");

    @Test
    void an_empty_search_asks_for_anything() {
        assertThat(parse("")).isEqualTo(new Anything());
        assertThat(parse(" \t\u00a0\n")).isEqualTo(new Anything());
    }

    @Test
    void fields_stand_beside_each_other() {
        assertThat(parse("composer:bach duration:>30 tag:\"slow practice\" -mood:frustrated"))
                .isEqualTo(new All(List.of(
                        new Field(SearchField.COMPOSER, "bach"),
                        new Minutes(31, 1_440),
                        new Field(SearchField.TAG, "slow practice"),
                        new Not(new Field(SearchField.MOOD, "frustrated")))));
    }

    @Test
    void or_binds_less_than_and_and_that_less_than_not() {
        assertThat(parse("a b OR NOT c")).isEqualTo(new Any(List.of(new All(List.of(A, B)), new Not(C))));
        assertThat(parse("a AND (b OR c)")).isEqualTo(new All(List.of(A, new Any(List.of(B, C)))));
        assertThat(parse("a OR b OR c")).isEqualTo(new Any(List.of(A, B, C)));
        assertThat(parse("-(a b)")).isEqualTo(new Not(new All(List.of(A, B))));
    }

    @Test
    void operators_are_written_in_capitals_and_a_quoted_one_is_a_word() {
        assertThat(parse("rock and roll"))
                .isEqualTo(new All(List.of(new Words("rock"), new Words("and"), new Words("roll"))));
        assertThat(parse("\"OR\"")).isEqualTo(new Words("OR"));
    }

    @ParameterizedTest
    @CsvSource({
        "duration:30, 30, 30",
        "duration:=30, 30, 30",
        "duration:>30, 31, 1440",
        "duration:>=30, 30, 1440",
        "duration:<30, 0, 29",
        "duration:<=30, 0, 30",
        "duration:20..40, 20, 40",
        "DURATION:30, 30, 30"
    })
    void minutes_are_compared(String search, int least, int most) {
        assertThat(parse(search)).isEqualTo(new Minutes(least, most));
    }

    @ParameterizedTest
    @CsvSource({
        "date:2026, 2026-01-01, 2026-12-31",
        "date:2026-02, 2026-02-01, 2026-02-28",
        "date:2028-02, 2028-02-01, 2028-02-29",
        "date:2026-5-3, 2026-05-03, 2026-05-03",
        "date:>2026-01, 2026-02-01,",
        "date:>=2026-01-01, 2026-01-01,",
        "date:<2026-03, , 2026-02-28",
        "date:<=2026-03, , 2026-03-31",
        "date:2026-01..2026-03, 2026-01-01, 2026-03-31",
        "after:2026-05-01, 2026-05-02,",
        "before:2026-05, , 2026-04-30"
    })
    void dates_are_days_months_or_years(String search, LocalDate first, LocalDate last) {
        assertThat(parse(search)).isEqualTo(new Days(first, last));
    }

    @Test
    void an_entry_may_be_asked_for_what_it_has() {
        assertThat(parse("has:notes")).isEqualTo(new Has(SearchThing.NOTES));
        assertThat(parse("-has:Pieces")).isEqualTo(new Not(new Has(SearchThing.PIECES)));
    }

    @Test
    void emoji_and_right_to_left_text_are_words() {
        assertThat(parse("🎹 שלום")).isEqualTo(new All(List.of(new Words("🎹"), new Words("שלום"))));
        assertThat(parse("composer:ショパン")).isEqualTo(new Field(SearchField.COMPOSER, "ショパン"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a (b|character 3: this parenthesis is never closed",
                "a) b|character 2: this closes nothing",
                "a ()|character 4: there is nothing in these",
                "a OR|character 3: something is missing behind",
                "OR a|character 1: something is missing before",
                "a AND OR b|character 7: something is missing before",
                "-|character 1: something is missing behind",
                "say \"a|character 5: this quotation mark",
                "tag:\"a|character 5: this quotation mark",
                "opus:27|character 1: there is no such field. These are: composer",
                "tag: a|character 1: write what to look for right behind",
                ":a|character 1: there is no such field",
                "duration:long|character 10: give minutes as a number",
                "duration:-3|character 10: give minutes as a number",
                "duration:9999999|character 10: give minutes as a number",
                "date:yesterday|character 6: give a day, a month or a year",
                "date:2026-13|character 6: give a day, a month or a year",
                "date:2026-02-30|character 6: give a day, a month or a year",
                "after:0|character 7: give a day, a month or a year",
                "has:time|character 5: an entry can have notes, pieces"
            })
    void what_can_not_be_read_is_refused_with_its_place_and_what_to_do(String search, String words) {
        assertRefused(Refusal.Kind.INVALID, words, () -> parse(search));
    }

    @Test
    void a_thousand_parentheses_are_refused_whether_they_close_or_not() {
        String deep = "(".repeat(21) + "a" + ")".repeat(21);

        assertThat(parse("(".repeat(20) + "a" + ")".repeat(20))).isEqualTo(A);
        assertThat(parse("(a) ".repeat(30).strip())).isInstanceOf(All.class);
        assertRefused(Refusal.Kind.INVALID, "character 21: parentheses", () -> parse(deep));
        assertRefused(Refusal.Kind.INVALID, "too deep", () -> parse("(".repeat(1_000)));
        assertRefused(Refusal.Kind.INVALID, "too deep", () -> parse("-".repeat(999) + "a"));
        assertRefused(Refusal.Kind.INVALID, "at most 1000", () -> parse("(".repeat(1_000) + "a" + ")".repeat(1_000)));
    }

    @Test
    void a_search_has_so_many_terms_and_characters_and_no_more() {
        assertThat(parse("a ".repeat(50))).isInstanceOf(All.class);
        assertRefused(Refusal.Kind.INVALID, "at most 50", () -> parse("a ".repeat(51)));
        assertThat(parse("a".repeat(1_000))).isInstanceOf(Words.class);
        assertRefused(Refusal.Kind.INVALID, "at most 1000", () -> parse("a".repeat(1_001)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-b", "op.27/2", "café", "'", "%", "a*b"})
    void signs_inside_a_word_belong_to_it(String word) {
        assertThat(parse(word)).isEqualTo(new Words(word));
    }
}
