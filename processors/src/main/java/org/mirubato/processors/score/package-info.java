/** The way of a score's file: a saga sets the steps going, jobs do them, and what comes of each returns as a command. */
@NullMarked
package org.mirubato.processors.score;

import org.jspecify.annotations.NullMarked;
