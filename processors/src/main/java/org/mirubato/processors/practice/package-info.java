/** What follows from practice: a finished session becomes an entry of the logbook. */
@NullMarked
package org.mirubato.processors.practice;

import org.jspecify.annotations.NullMarked;
