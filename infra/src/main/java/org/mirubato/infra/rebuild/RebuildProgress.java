package org.mirubato.infra.rebuild;

import java.time.Instant;

/**
 * How far a rebuild is.
 *
 * @param position the log position up to which every segment has come, half a second ago at most; 0 before the first event
 * @param since when it was asked for
 */
public record RebuildProgress(long position, Instant since) {}
