/** The reference's API, row by row, as its client calls it. */
@NullMarked
package org.mirubato.infra.contract;

import org.jspecify.annotations.NullMarked;
