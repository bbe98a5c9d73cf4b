/** Benchmarks of the practice journal: how fast its pages are, and whether other users' journals slow them. */
@NullMarked
package org.mirubato.bench.journal;

import org.jspecify.annotations.NullMarked;
