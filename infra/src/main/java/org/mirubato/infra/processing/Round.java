package org.mirubato.infra.processing;

import java.time.Duration;

/**
 * Something that is done again and again, by one node at a time.
 *
 * @param name unique among them; what is done under a name goes on where another node has left it
 * @param pause between the end of one time and the next
 */
public record Round(String name, Duration pause, Runnable work) {}
