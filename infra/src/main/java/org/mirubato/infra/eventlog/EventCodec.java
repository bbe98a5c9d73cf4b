package org.mirubato.infra.eventlog;

import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.EventCatalogue;
import org.mirubato.domain.WireName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns events into what the log keeps and back. Names on the wire are stable words, never class names; what an older version has
 * written goes through its upcasters.
 */
public final class EventCodec {

    private final JsonMapper mapper;
    private final SubjectKeys keys;
    private final PersonalFields personal;
    private final Upcasters upcasters;

    /** @throws IllegalStateException when an old revision of an event can't be read */
    public EventCodec(JsonMapper mapper, SubjectKeys keys) {
        this(mapper, keys, Upcasters.ofThisVersion());
    }

    EventCodec(JsonMapper mapper, SubjectKeys keys, Upcasters upcasters) {
        this.mapper = mapper;
        this.keys = keys;
        this.personal = new PersonalFields(keys);
        this.upcasters = upcasters;
    }

    /**
     * An event as the log keeps it.
     *
     * @param payload JSON with the personal components sealed
     */
    public record Encoded(String name, int revision, String subject, String payload) {}

    /** The keys that personal fields are sealed with. */
    SubjectKeys keys() {
        return keys;
    }

    /** The event in its stored form. */
    public Encoded encode(DomainEvent event) {
        WireName name = EventCatalogue.wireName(event.getClass());
        ObjectNode payload = mapper.valueToTree(event);
        personal.seal(event.getClass(), event.subject(), payload);
        return new Encoded(name.value(), name.revision(), event.subject(), mapper.writeValueAsString(payload));
    }

    /**
     * The event behind its stored form.
     *
     * @throws UnknownEventException when this version of Mirubato does not know the name or the revision
     */
    public DomainEvent decode(Encoded stored) {
        EventRevisions revisions = upcasters
                .of(stored.name())
                .filter(known -> known.knows(stored.revision()))
                .orElseThrow(() -> new UnknownEventException(stored.name(), stored.revision()));
        ObjectNode payload = opened(stored, revisions);
        return mapper.treeToValue(revisions.upcast(stored.revision(), payload), revisions.type());
    }

    /** Whether this version can read events of that name in that revision. */
    public boolean knows(String name, int revision) {
        return upcasters.of(name).filter(known -> known.knows(revision)).isPresent();
    }

    /**
     * The payload in the shape in which it was written, with its personal components opened where this version knows them, else
     * sealed.
     */
    public ObjectNode opened(Encoded stored) {
        return upcasters
                .of(stored.name())
                .filter(known -> known.knows(stored.revision()))
                .map(known -> opened(stored, known))
                .orElseGet(() -> (ObjectNode) mapper.readTree(stored.payload()));
    }

    private ObjectNode opened(Encoded stored, EventRevisions revisions) {
        ObjectNode payload = (ObjectNode) mapper.readTree(stored.payload());
        personal.open(stored.name(), revisions.personalOf(stored.revision()), stored.subject(), payload);
        return payload;
    }

    /** The log holds an event that this version does not know: it was written by a newer one. */
    public static final class UnknownEventException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnknownEventException(String name, int revision) {
            super("The log holds the event " + name + " in revision " + revision
                    + ", which this version does not know: start the newer version that wrote it.");
        }
    }
}
