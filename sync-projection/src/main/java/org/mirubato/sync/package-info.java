/** One ordered stream per user, of everything that user's devices hold, over HTTP pull and server-sent events. */
@NullMarked
package org.mirubato.sync;

import org.jspecify.annotations.NullMarked;
