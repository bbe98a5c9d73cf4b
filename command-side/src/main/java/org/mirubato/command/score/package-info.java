/** The score aggregate and the HTTP that takes uploads, corrections and deletions. */
@NullMarked
package org.mirubato.command.score;

import org.jspecify.annotations.NullMarked;
