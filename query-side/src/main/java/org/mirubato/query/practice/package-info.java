/** The logbook as its owner reads and searches it, and the session that runs. */
@NullMarked
package org.mirubato.query.practice;

import org.jspecify.annotations.NullMarked;
