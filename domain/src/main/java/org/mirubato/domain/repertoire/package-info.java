/** The repertoire: the pieces that a musician learns, plays and lays aside, each with its history. */
@NullMarked
package org.mirubato.domain.repertoire;

import org.jspecify.annotations.NullMarked;
