/** What the read side keeps at hand so that it need not be worked out again. */
@NullMarked
package org.mirubato.query.cache;

import org.jspecify.annotations.NullMarked;
