/** Health of every part, and the figures that tell how far the parts are behind. */
@NullMarked
package org.mirubato.infra.observability;

import org.jspecify.annotations.NullMarked;
