package org.mirubato.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;

/**
 * Says for one kind of entity what its events mean to devices. Pure. Any failure makes the entity unreadable for devices and
 * nothing else.
 *
 * @param <S> the entity as it is while its events are folded
 */
sealed interface EntityEncoder<S>
        permits ScoreEncoder,
                PieceEncoder,
                EntryEncoder,
                SessionEncoder,
                PreferencesEncoder,
                NoticeEncoder,
                RepertoireEncoder,
                GoalEncoder,
                PlanEncoder,
                OccurrenceEncoder,
                TemplateEncoder {

    /** The word for this kind in the stream. */
    String kind();

    /** How the reference's clients pull these; null when they know none. */
    default @Nullable PulledList pulled() {
        return null;
    }

    /** Whether events of this class are of this kind. */
    boolean encodes(Class<?> event);

    /** The entity that the event is about. */
    String idOf(UserEvent event);

    /**
     * The entity after {@code event}.
     *
     * @param before null before its first event, and after a deletion for good
     * @param version the event's number within its entity
     * @return null when the entity is not there and nothing of it need be kept
     */
    @Nullable
    S fold(@Nullable S before, UserEvent event, Instant at, long version);

    /** What is kept of the entity for its next event, as JSON. */
    String state(S entity);

    /** The entity that {@link #state} made this of. */
    S entity(String state);

    /** What devices get, as JSON; null when the entity is gone for them, but kept here because it can come back. */
    @Nullable
    String body(S entity);

    /** The same of one that may be gone for devices: as it was then; null when nothing can be said of it. */
    default @Nullable String last(S entity) {
        return body(entity);
    }
}
