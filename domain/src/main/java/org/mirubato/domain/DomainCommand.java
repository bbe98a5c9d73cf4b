package org.mirubato.domain;

/** A wish that its aggregate grants with events, finds already fulfilled (no event), or refuses with a {@link Refusal}. */
public interface DomainCommand {}
