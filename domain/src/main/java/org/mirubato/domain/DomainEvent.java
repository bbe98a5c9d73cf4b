package org.mirubato.domain;

/** A fact in the event log: a record with a {@link WireName} and, for its personal components, a subject. */
public interface DomainEvent {

    /** Whose key seals the {@link Personal} components; never empty. */
    String subject();
}
