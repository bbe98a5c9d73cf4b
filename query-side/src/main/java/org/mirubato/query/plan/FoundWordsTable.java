package org.mirubato.query.plan;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.plan.PlanWords;

/** The words by which plans and templates are found, folded. */
final class FoundWordsTable {

    private FoundWordsTable() {}

    /** All words of the title, the description, tags, focus areas, techniques and pieces, with a blank before each. */
    static String of(PlanWords words) {
        Stream<String> pieces =
                orNone(words.pieces()).stream().flatMap(piece -> Stream.of(piece.title(), piece.composer()));
        return Stream.of(
                        Stream.of(orEmpty(words.title()), orEmpty(words.description())),
                        orNone(words.tags()).stream(),
                        orNone(words.focusAreas()).stream(),
                        orNone(words.techniques()).stream(),
                        pieces)
                .flatMap(each -> each)
                .map(FoldedText::fold)
                .filter(text -> !text.isEmpty())
                .map(text -> " " + text)
                .collect(Collectors.joining());
    }

    /** Whether each word of the search begins one of those. */
    static Condition contain(Field<String> column, String search) {
        return FoldedText.words(search).stream()
                .map(word -> column.contains(" " + word))
                .reduce(DSL.noCondition(), Condition::and);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> Collection<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
