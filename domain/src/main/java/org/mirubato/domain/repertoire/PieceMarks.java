package org.mirubato.domain.repertoire;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Recalled;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.NormalForm;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.ReferenceId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.repertoire.JoinedPieces.Joined;

/**
 * The texts by which what names a piece and what is about it find each other: two of them mean one piece when they have a mark in
 * common. A mark is a stable id, or a match key of names.
 */
public final class PieceMarks {

    private static final String DOUBLE_PIPE = "||";

    /** A musician's pieces are few, and each is asked for wherever it was practised. */
    private static final Recalled<Written, Set<String>> RECALLED = new Recalled<>(PieceMarks::found, 10_000);

    private PieceMarks() {}

    private record Written(String title, @Nullable String composer) {}

    /** The marks of an id as a client writes it; none for an empty text. */
    public static Set<String> ofId(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return Set.of();
        }
        String text = id.strip();
        return StudiedPiece.isOne(text)
                ? Set.of(text)
                : names(text).map(PieceMarks::ofNames).orElse(Set.of(text));
    }

    /** The marks of names; none without a title. */
    public static Set<String> ofNames(String title, @Nullable String composer) {
        return title.isBlank() ? Set.of() : RECALLED.of(new Written(title, composer));
    }

    private static Set<String> found(Written names) {
        try {
            return ofNames(new PieceNames(names.title(), names.composer()));
        } catch (Refusal noNames) {
            return Set.of();
        }
    }

    /** What an entry's piece names. */
    public static Set<String> of(EntryPiece piece) {
        Set<String> marks =
                new LinkedHashSet<>(ofId(piece.id() == null ? null : piece.id().value()));
        marks.addAll(ofNames(piece.title(), piece.composer()));
        return marks;
    }

    /** What an entry as a whole is linked to. */
    public static Set<String> ofLink(EntryView entry) {
        Set<String> marks = new LinkedHashSet<>(ofId(entry.scoreId()));
        marks.addAll(ofNames(entry.scoreTitle(), entry.scoreComposer()));
        return marks;
    }

    /** What is about an item. */
    public static Set<String> of(RepertoireItemView item) {
        ItemNames names = item.names();
        Set<String> marks = new LinkedHashSet<>();
        marks.add(item.piece().value());
        marks.addAll(ofId(names.scoreId()));
        marks.addAll(ofNames(names.piece()));
        for (Joined joined : item.state().joined().pieces()) {
            marks.add(joined.piece().value());
            marks.addAll(ofNames(joined.title(), joined.composer()));
        }
        return marks;
    }

    /** What an item may be asked for by: its marks, its own id, and the two names with a hyphen between them. */
    public static Set<String> addresses(RepertoireItemView item) {
        Set<String> addresses = new LinkedHashSet<>(of(item));
        addresses.add(item.id().value());
        MatchKey key = MatchKey.of(item.names().piece());
        addresses.add(flat(key.own()));
        addresses.add(flat(ReferenceId.of(item.names().piece())));
        return addresses;
    }

    /** The addresses that a text may mean, when somebody asks for an item by it. */
    public static Set<String> asked(String text) {
        Set<String> asked = new LinkedHashSet<>(ofId(text));
        asked.add(text.strip());
        asked.add(flat(NormalForm.title(text)));
        return asked;
    }

    private static Set<String> ofNames(PieceNames names) {
        MatchKey key = MatchKey.of(names);
        String swapped = key.swapped();
        return swapped == null || swapped.equals(key.own()) ? Set.of(key.own()) : Set.of(key.own(), swapped);
    }

    private static Optional<PieceNames> names(String id) {
        try {
            return ReferenceId.names(id);
        } catch (Refusal noNames) {
            return Optional.empty();
        }
    }

    private static String flat(String key) {
        return key.replace(DOUBLE_PIPE, "-");
    }
}
