package org.mirubato.domain.practice.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search asks of an entry. */
public sealed interface SearchExpression {

    /** Nothing: every entry will do. */
    record Anything() implements SearchExpression {}

    /** Each of these; two at least. */
    record All(List<SearchExpression> parts) implements SearchExpression {}

    /** One of these; two at least. */
    record Any(List<SearchExpression> parts) implements SearchExpression {}

    /** Not this. */
    record Not(SearchExpression part) implements SearchExpression {}

    /** The text's words begin words of the entry, wherever they stand. */
    record Words(String text) implements SearchExpression {}

    /** The field has the value, or contains its words, as is the field's way. */
    record Field(SearchField field, String value) implements SearchExpression {}

    /** So many minutes, both ends included. */
    record Minutes(int least, int most) implements SearchExpression {}

    /** Local dates, both ends included; null where there is no end. */
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) implements SearchExpression {}

    /** Something is there. */
    record Has(SearchThing thing) implements SearchExpression {}
}
