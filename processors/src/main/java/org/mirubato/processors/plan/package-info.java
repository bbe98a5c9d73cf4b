/** Keeps the count of adoptions, and the occurrences of plans without an end. */
@NullMarked
package org.mirubato.processors.plan;

import org.jspecify.annotations.NullMarked;
