package org.mirubato.domain;

/**
 * A command that is nearly always the first of its aggregate, whose id has just been drawn: it may be decided on nothing, without
 * looking. Where the aggregate exists after all, its events are refused by the log and it is decided again on what is there.
 */
public interface Creating {}
