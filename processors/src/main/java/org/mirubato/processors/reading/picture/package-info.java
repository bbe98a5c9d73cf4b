/** Pages as pixels: turned upright, thresholded, with their staves found; and the same pages made worse for tests and training. */
@NullMarked
package org.mirubato.processors.reading.picture;

import org.jspecify.annotations.NullMarked;
