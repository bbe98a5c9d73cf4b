/** The durable job queue: retries with growing pauses, heartbeats, and dead jobs kept for an administrator. */
@NullMarked
package org.mirubato.processors.jobs;

import org.jspecify.annotations.NullMarked;
