package org.mirubato.domain.sync;

import java.util.List;
import java.util.Map;
import org.mirubato.domain.identity.UserId;

/** What can be asked about a user's stream; who asks sees the own stream alone. */
public sealed interface StreamQuery {

    /** Who asks. */
    UserId viewer();

    /** The number of the stream's last change, answered by a {@code Long}; 0 before the first. */
    record FindHead(UserId viewer) implements StreamQuery {}

    /**
     * How many entities have their last change between two places in the stream, answered by a {@code Long}.
     *
     * @param after the number of the last change that is known; 0 for none
     * @param until the number of the last change that counts
     */
    record CountChanges(UserId viewer, long after, long until) implements StreamQuery {}

    /** The versions of some entities of one kind, answered by {@link Versions}. */
    record FindVersions(UserId viewer, String kind, List<String> ids) implements StreamQuery {

        public FindVersions {
            ids = List.copyOf(ids);
        }
    }

    /** Versions by id, each the number of the entity's last event, from 0. Who is not there has never been. */
    record Versions(Map<String, Long> byId) {

        public Versions {
            byId = Map.copyOf(byId);
        }
    }

    /** Where in the stream some entities are, answered by {@link Places}. */
    record FindPlaces(UserId viewer, List<EntityName> names) implements StreamQuery {

        public FindPlaces {
            names = List.copyOf(names);
        }
    }

    /** An entity of the user who asks. */
    record EntityName(String kind, String id) {}

    /**
     * Where an entity is.
     *
     * @param seq the number of its last change in the stream
     * @param version the number of its last event, from 0
     */
    record Place(EntityName name, long seq, long version) {}

    /** The entities that are there. */
    record Places(List<Place> places) {

        public Places {
            places = List.copyOf(places);
        }
    }
}
