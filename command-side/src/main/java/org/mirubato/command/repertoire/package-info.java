/** The items of a repertoire as aggregates, and the HTTP that adds, changes and removes them. */
@NullMarked
package org.mirubato.command.repertoire;

import org.jspecify.annotations.NullMarked;
