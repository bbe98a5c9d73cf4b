/** A small network of our own that reads clef, key and time signature from the picture of a staff's beginning. */
@NullMarked
package org.mirubato.processors.reading.vision;

import org.jspecify.annotations.NullMarked;
