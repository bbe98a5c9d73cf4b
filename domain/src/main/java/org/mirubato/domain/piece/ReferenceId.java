package org.mirubato.domain.piece;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids that the reference makes of names: {@code title-composer}, with a double pipe between them where either has a hyphen.
 * They are read and written here for its clients; our own ids are never made so.
 */
public final class ReferenceId {

    static final String DOUBLE_PIPE = "||";

    private static final Pattern OPAQUE = Pattern.compile("(score|piece)_[A-Za-z0-9_-]+");

    private ReferenceId() {}

    /** The reference's id for these names. */
    public static String of(PieceNames names) {
        String title = NormalForm.title(names.title());
        String composer = NormalForm.composer(names.composer());
        boolean ambiguous = title.contains("-") || composer.contains("-");
        return title + (ambiguous ? DOUBLE_PIPE : "-") + composer;
    }

    /**
     * The names in such an id; empty for a stable id, {@code score_…} or {@code piece_…}, which is taken as it is.
     *
     * @throws org.mirubato.domain.Refusal (invalid) when it can be no names
     */
    public static Optional<PieceNames> names(String id) {
        if (OPAQUE.matcher(id).matches()) {
            return Optional.empty();
        }
        String separator = id.contains(DOUBLE_PIPE) ? DOUBLE_PIPE : "-";
        int end = id.indexOf(separator);
        if (end < 0) {
            return Optional.of(new PieceNames(id, null));
        }
        return Optional.of(new PieceNames(id.substring(0, end), composer(id.substring(end + separator.length()))));
    }

    private static @Nullable String composer(String part) {
        return NormalForm.composer(part).equals(NormalForm.UNKNOWN) ? null : part;
    }
}
