/** How fast pages are read, and how words are read in pictures beside what anybody can install. */
@NullMarked
package org.mirubato.bench.reading;

import org.jspecify.annotations.NullMarked;
