package org.mirubato.domain.sync;

/** How a field is brought together that two devices have changed without knowing of each other. */
public enum FieldKind {
    /** The last to arrive counts; the value that loses is reported. */
    VALUE,
    /** Both changes are kept. */
    TEXT,
    /** A list whose members count, each once: what either adds is added, what either removes is removed. */
    SET,
    /** A number: what is added counts from both; of two that are set, the last to arrive. */
    COUNTER,
    /** An object whose members are values by themselves. */
    MAP
}
