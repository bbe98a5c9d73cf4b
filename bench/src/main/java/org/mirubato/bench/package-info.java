/** Benchmarks and accuracy: figures in one form, as ratios against tools that anybody can install. */
@NullMarked
package org.mirubato.bench;

import org.jspecify.annotations.NullMarked;
