package org.mirubato.command.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.sync.Merged.Clash;
import org.mirubato.domain.sync.StreamQuery.Place;

/**
 * What has become of a mutation.
 *
 * @param mid null when it has none that can be read
 * @param status {@code applied}, {@code duplicate}, {@code merged}, {@code conflict} or {@code rejected}
 * @param id the entity's id in the stream; null when it is not known
 * @param version the number of the entity's last event then; null when it was rejected
 * @param seq the number under which the stream shows it; null when it shows a later change of the entity instead, or nothing yet
 * @param visibleAt the number from which the stream shows it; null when that is not known yet
 * @param reason why it was rejected, as a sentence
 * @param conflicts the values that it has overwritten; those of a duplicate when it was done
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record MutationResult(
        @Nullable Long mid,
        String status,
        @Nullable String kind,
        @Nullable String id,
        @Nullable Long version,
        @Nullable Long seq,
        @Nullable Long visibleAt,
        @Nullable String reason,
        List<Clash> conflicts) {

    enum Status {
        APPLIED,
        DUPLICATE,
        MERGED,
        CONFLICT,
        REJECTED
    }

    static MutationResult done(long mid, Status status, String kind, String id, long version, List<Clash> conflicts) {
        return new MutationResult(mid, word(status), kind, id, version, null, null, null, conflicts);
    }

    static MutationResult rejected(long mid, @Nullable String kind, @Nullable String id, String reason) {
        return new MutationResult(
                mid < 1 ? null : mid, word(Status.REJECTED), kind, id, null, null, null, reason, List.of());
    }

    /** The same, with where it is in the stream; a place from before it says nothing. */
    MutationResult at(@Nullable Place place) {
        if (place == null || version == null || place.version() < version) {
            return this;
        }
        Long exact = place.version() == version ? (Long) place.seq() : null;
        return new MutationResult(mid, status, kind, id, version, exact, place.seq(), reason, conflicts);
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
