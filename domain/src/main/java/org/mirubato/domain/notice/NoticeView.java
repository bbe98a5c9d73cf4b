package org.mirubato.domain.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.notice.NoticeEvent.NoticeGiven;

/**
 * A notice as its owner sees it.
 *
 * @param about null for nothing in particular
 */
public record NoticeView(
        NoticeId id,
        NoticeKind kind,
        LocalDate day,
        @Nullable String about,
        boolean read,
        Instant givenAt,
        long version) {

    /**
     * The view after {@code event}; pure.
     *
     * @param before null before the notice was given
     */
    public static @Nullable NoticeView fold(@Nullable NoticeView before, NoticeEvent event, Instant at, long version) {
        if (event instanceof NoticeGiven given) {
            return new NoticeView(given.noticeId(), given.kind(), given.day(), given.about(), false, at, version);
        }
        return before == null
                ? null
                : new NoticeView(before.id, before.kind, before.day, before.about, true, before.givenAt, version);
    }

    /** The form in which a notice goes over the wire. */
    public Map<String, Object> document() {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id.value());
        doc.put("kind", kind.word());
        doc.put("day", day.toString());
        doc.put("about", about);
        doc.put("givenAt", givenAt.toString());
        doc.put("version", version);
        return doc;
    }
}
