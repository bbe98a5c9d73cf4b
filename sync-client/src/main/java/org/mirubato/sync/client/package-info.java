/** A device's side of the stream: a copy that is kept up to date, and changes that are sent until they are answered. */
@NullMarked
package org.mirubato.sync.client;

import org.jspecify.annotations.NullMarked;
