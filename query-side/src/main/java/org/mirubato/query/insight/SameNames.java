package org.mirubato.query.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.Recalled;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.insight.Share;
import org.mirubato.domain.piece.Composers;
import org.mirubato.domain.repertoire.PieceMarks;

/** Makes one of what people write in several ways: case, accents, blanks, and the ways to name a composer tell no pieces apart. */
final class SameNames {

    /** A musician's pieces are few, and come with each day of practice. */
    private static final Recalled<Written, String> RECALLED = new Recalled<>(SameNames::made, 10_000);

    private SameNames() {}

    private record Written(String title, @Nullable String composer) {}

    /** Shares in pieces, the longest practised first; each is called as in the share that was first. */
    static List<Share> shares(List<Share> shares) {
        return joined(shares, share -> key(share.name(), share.composer()), SameNames::sum).stream()
                .sorted((one, other) -> Integer.compare(other.minutes(), one.minutes()))
                .toList();
    }

    /** Pieces in their order; each is called as where it was first. */
    static List<PractisedPiece> pieces(List<PractisedPiece> pieces) {
        return joined(pieces, piece -> key(piece.title(), piece.composer()), SameNames::sum);
    }

    /** Equal for the same piece. */
    static String key(String title, @Nullable String composer) {
        return RECALLED.of(new Written(title, composer));
    }

    private static String made(Written names) {
        String composer = names.composer();
        String known = composer == null ? "" : Composers.canonical(composer).orElse(composer);
        String words = FoldedText.fold(names.title());
        return (words.isEmpty() ? names.title() : words) + "\n" + FoldedText.fold(known);
    }

    /** What a piece of these names has in common with whatever is about the same one: the marks of pieces, and our key. */
    static Set<String> marks(String title, @Nullable String composer) {
        Set<String> marks = new HashSet<>(PieceMarks.ofNames(title, composer));
        marks.add(key(title, composer));
        return marks;
    }

    private static <T> List<T> joined(List<T> all, Function<T, String> key, BinaryOperator<T> sum) {
        Map<String, T> byKey = new LinkedHashMap<>();
        all.forEach(each -> byKey.merge(key.apply(each), each, sum));
        return new ArrayList<>(byKey.values());
    }

    private static Share sum(Share one, Share more) {
        return new Share(
                one.name(),
                one.composer(),
                one.minutes() + more.minutes(),
                one.sessions() + more.sessions(),
                one.last().isAfter(more.last()) ? one.last() : more.last());
    }

    private static PractisedPiece sum(PractisedPiece one, PractisedPiece more) {
        return new PractisedPiece(
                one.title(),
                one.composer(),
                one.last().isAfter(more.last()) ? one.last() : more.last(),
                one.recentMinutes() + more.recentMinutes(),
                one.minutes() + more.minutes());
    }
}
