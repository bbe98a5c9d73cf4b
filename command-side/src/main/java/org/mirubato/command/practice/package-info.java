/** Logbook entries and practice sessions as aggregates, and the HTTP that changes them. */
@NullMarked
package org.mirubato.command.practice;

import org.jspecify.annotations.NullMarked;
