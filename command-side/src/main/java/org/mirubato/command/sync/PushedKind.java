package org.mirubato.command.sync;

import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;

/** Takes one kind of entity as the reference's clients send it: in whole, unchanged ones too. */
public interface PushedKind {

    /** What a push calls the list of these, such as {@code entries}. */
    String list();

    /** What the stream calls one of them, such as {@code logbook_entry}. */
    String kind();

    /** What the answer calls the number of those taken, such as {@code entriesProcessed}. */
    String count();

    /**
     * Makes the entity what it was sent as. One that is sent as it is changes nothing; a field that is missing stays as it is.
     *
     * @param key the client's own name for the push, the same for each repetition; null when it gives none
     * @throws Refusal when it can't be taken
     */
    void push(UserId user, GivenFields entity, @Nullable String key);

    /**
     * Looks at an entity without taking it.
     *
     * @throws Refusal when it is known beforehand that it can't be taken
     */
    default void check(GivenFields entity) {}
}
