/** The repertoire as its owner reads it, with what the logbook says of its pieces. */
@NullMarked
package org.mirubato.query.repertoire;

import org.jspecify.annotations.NullMarked;
