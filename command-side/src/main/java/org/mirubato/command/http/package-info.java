/** The headers by which senders tell what they have read and what they ask again. */
@NullMarked
package org.mirubato.command.http;

import org.jspecify.annotations.NullMarked;
