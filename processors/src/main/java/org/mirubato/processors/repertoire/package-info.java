/** What follows for the repertoire when a piece is called otherwise. */
@NullMarked
package org.mirubato.processors.repertoire;

import org.jspecify.annotations.NullMarked;
