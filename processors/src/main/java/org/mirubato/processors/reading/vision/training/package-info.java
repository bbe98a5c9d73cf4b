/** Makes pictures of staves' beginnings from music fonts, and trains the network with them. */
@NullMarked
package org.mirubato.processors.reading.vision.training;

import org.jspecify.annotations.NullMarked;
