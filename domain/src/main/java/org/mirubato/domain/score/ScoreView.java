package org.mirubato.domain.score;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;

/**
 * A score as its owner sees it.
 *
 * @param title as corrected or read; the file's name without its ending when neither
 * @param pageCount 0 until the file was inspected
 * @param reason why processing failed; null unless it did
 * @param attempt the attempt at processing, from 1
 * @param reading the value that counts for each field: the user's, empty where there is none, else the one read
 * @param readBy who read it and what speaks against that; null before it was read, and where an older version kept the view
 * @param pages what can be fetched, in order; empty in lists
 * @param version the number of the score's last event
 */
public record ScoreView(
        ScoreId id,
        UserId owner,
        String title,
        ContentHash hash,
        MediaType mediaType,
        String fileName,
        long sizeBytes,
        int pageCount,
        Status status,
        @Nullable String reason,
        int attempt,
        boolean thumbnail,
        Map<ReadField, ReadValue> reading,
        @Nullable ReadBy readBy,
        List<PageView> pages,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** The source word of a value that the user gave. */
    public static final String BY_USER = "user";

    /** What is less sure than this somebody should look at. */
    public static final double LEAST_SURE = 0.6;

    /** The fields that a reader is not sure of, or that readers tell differently, as long as the user has not decided; in their order. */
    public List<ReadField> doubts() {
        return Stream.of(ReadField.values())
                .filter(ReadField::correctable)
                .filter(this::doubtful)
                .toList();
    }

    private boolean doubtful(ReadField field) {
        ReadValue value = reading.get(field);
        return value != null
                && !value.source().equals(BY_USER)
                && (value.confidence() < LEAST_SURE || !others(field).isEmpty());
    }

    /** What counts for {@code field}; null where nothing is known, or the user says that there is none. */
    public @Nullable String told(ReadField field) {
        ReadValue value = reading.get(field);
        return value == null || value.value().isEmpty() ? null : value.value();
    }

    /** What readers said otherwise of {@code field}, likeliest first; empty once the user has decided. */
    public List<ReadValue> others(ReadField field) {
        return readBy == null ? List.of() : readBy.others(field);
    }

    /** Where a score's processing stands. */
    public enum Status {
        PENDING,
        PROCESSING,
        COMPLETED,
        FAILED
    }

    /**
     * A page.
     *
     * @param page from 1
     * @param width pixels; 0 when unreadable
     * @param unreadable why the page can't be shown; null when it can
     */
    public record PageView(
            int page, int width, int height, @Nullable String unreadable) {}
}
