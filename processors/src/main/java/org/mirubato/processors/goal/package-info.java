/** What follows from goals: a goal about a piece puts the piece into the repertoire. */
@NullMarked
package org.mirubato.processors.goal;

import org.jspecify.annotations.NullMarked;
