package org.mirubato.command.sync;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.FieldTable;
import org.mirubato.domain.sync.Mutation;
import org.mirubato.domain.sync.SyncKind;

/**
 * Takes mutations of one kind of entity: says what there is, and by which command it becomes something else. Each mutation is one
 * command, so that it happens as a whole or not at all.
 *
 * @param <S> the entity as it is while its events are folded
 */
public interface MutatedKind<S> {

    /** The version that a command expects of what is to be new: what another device has made meanwhile is not overwritten by it. */
    Long NEW = -1L;

    SyncKind kind();

    /** Its fields for devices. */
    FieldTable table();

    /**
     * The entity's id in the stream, where devices may call it otherwise.
     *
     * @throws Refusal when there is none
     */
    default String idOf(UserId user, Mutation mutation) {
        return mutation.id();
    }

    /**
     * Where an entity is in the log.
     *
     * @throws Refusal (invalid) when the id can't be one
     */
    String aggregate(UserId user, String id);

    /** The entity after {@code event}; null when it is not there. */
    @Nullable
    S fold(@Nullable S before, UserEvent event, Instant at, long version);

    /** Its fields as they go over the wire. */
    Map<String, @Nullable Object> fields(S entity);

    /** Whether it is gone, but can come back. */
    boolean isRemoved(S entity);

    /**
     * Makes it.
     *
     * @throws Refusal when it can't be made of these fields
     */
    DomainCommand made(UserId user, String id, GivenFields fields);

    /**
     * Changes it. The command is refused as stale when the version is another one.
     *
     * @throws Refusal when it can't have these values
     */
    DomainCommand changed(UserId user, S now, GivenFields changes, long version);

    /**
     * Takes it away.
     *
     * @throws Refusal when that can't be
     */
    DomainCommand removed(UserId user, S now, long version);

    /** Puts it back as it was. */
    DomainCommand restored(UserId user, S now);

    /**
     * Whether a mutation is decided on its own entity and nothing else, and nothing goes with it. Then it can be decided before the
     * changes of other entities that came with it are in the log.
     */
    default boolean standsAlone() {
        return false;
    }

    /** Does what goes with a change. Done again, it changes nothing. */
    default void settle(UserId user, String id) {}
}
