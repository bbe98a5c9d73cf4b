package org.mirubato.query.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;

/**
 * Says for one kind of entity what its events tell, and how it becomes again what it was. Pure. A kind joins the time machine by
 * one of these.
 *
 * @param <S> the entity as it is while its events are folded
 */
interface EntityHistory<S> {

    /** What a personal value reads as once its owner has been erased. */
    String ERASED = Personal.ERASED;

    /** The word for this kind, the same as in the stream of changes. */
    String kind();

    /** What its events are. */
    Class<? extends UserEvent> events();

    /** @throws org.mirubato.domain.Refusal (invalid) when the id can't be one */
    Trail trail(UserId owner, String id);

    /** The entity after {@code event}; null when it is not there. */
    @Nullable
    S fold(@Nullable S before, UserEvent event, Instant at, long version);

    /** The fields that the event sets, with their values as they go over the wire; null for a field that is empty then. */
    Map<String, @Nullable Object> told(UserEvent event);

    /** The entity as it goes over the wire; null when it is gone. */
    @Nullable
    Map<String, Object> document(S entity);

    /** Whether a person made this change, so that it is one that can be wanted to be undone. */
    boolean isWish(UserEvent event);

    /**
     * The commands that make the entity what it was, in their order; none when it is that already.
     *
     * @param now null when it is not there
     * @param then null when it was not there
     * @throws org.mirubato.domain.Refusal (conflict) when there is no way back
     */
    List<DomainCommand> toward(UserId actor, @Nullable S now, @Nullable S then);
}
