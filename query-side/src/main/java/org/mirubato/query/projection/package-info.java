/** What projections have in common that keep one view of each entity in a row of its own. */
@NullMarked
package org.mirubato.query.projection;

import org.jspecify.annotations.NullMarked;
