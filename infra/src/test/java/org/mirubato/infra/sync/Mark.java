package org.mirubato.infra.sync;

/**
 * What a change leaves in its entity, by which it is found again.
 *
 * @param id as the device called the entity
 * @param value what the field is to have or to lose; empty for none
 */
record Mark(ChangedKind kind, String id, Effect effect, String field, String value) {

    static final String GONE = "gone";
    static final String THERE = "there";

    /** How it shows. */
    enum Effect {
        /** A word of its own that stands in a text or set once. */
        WORD,
        /** Such a word is not in the set any more. */
        REMOVAL,
        /** A number has grown by one. */
        NUMBER,
        /** What stands under the device's name in an object: nobody else writes there. */
        MEMBER,
        /** A value that all devices set: the last one in the log counts. */
        VALUE,
        /** Whether the entity is there: the last one in the log counts. */
        PRESENCE
    }

    /** The same of an entity that the server calls otherwise. */
    Mark of(String realId) {
        return new Mark(kind, realId, effect, field, value);
    }

    /** The name of the entity in what a device holds. */
    String entity() {
        return kind.word() + " " + id;
    }

    /**
     * A mark whose change was answered.
     *
     * @param mark with the entity's id as the server calls it
     */
    record Told(String device, long mid, Mark mark) {}
}
