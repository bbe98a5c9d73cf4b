/** Days that repeat, and calendars for other programs, by iCal4j. */
@NullMarked
package org.mirubato.infra.calendar;

import org.jspecify.annotations.NullMarked;
