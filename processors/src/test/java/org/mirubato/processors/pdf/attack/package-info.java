/** Broken and hostile files, made from a seed: one class for each way of attacking what opens them. */
@NullMarked
package org.mirubato.processors.pdf.attack;

import org.jspecify.annotations.NullMarked;
