/** The catalogue of a user's pieces as an aggregate, and the HTTP that takes additions, new names and merges. */
@NullMarked
package org.mirubato.command.piece;

import org.jspecify.annotations.NullMarked;
