/** Benchmarks of the event log: each figure a ratio against PostgreSQL itself, measured by turns in one run. */
@NullMarked
package org.mirubato.bench.log;

import org.jspecify.annotations.NullMarked;
