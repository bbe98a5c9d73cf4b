package org.mirubato.domain.score;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;

/**
 * A score as its owner sees it.
 *
 * @param title as corrected or read; the file's name without its ending when neither
 * @param pageCount 0 until the file was inspected
 * @param reason why processing failed; null unless it did
 * @param attempt the attempt at processing, from 1
 * @param reading the value that counts for each field: the user's, else the one read
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
        List<PageView> pages,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** The source word of a value that the user gave. */
    public static final String BY_USER = "user";

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
