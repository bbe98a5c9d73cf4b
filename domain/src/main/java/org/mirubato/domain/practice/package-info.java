/** The logbook: what a musician has practised, the session that is running, and how entries are searched. */
@NullMarked
package org.mirubato.domain.practice;

import org.jspecify.annotations.NullMarked;
