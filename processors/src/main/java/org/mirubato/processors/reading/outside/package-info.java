/** A vision model of somebody else's behind an OpenAI-compatible endpoint, asked only where the operator has named one. */
@NullMarked
package org.mirubato.processors.reading.outside;

import org.jspecify.annotations.NullMarked;
