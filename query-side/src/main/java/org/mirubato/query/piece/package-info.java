/** The pieces of a user as lists, pages and suggestions show them, and the composers that are known by name. */
@NullMarked
package org.mirubato.query.piece;

import org.jspecify.annotations.NullMarked;
