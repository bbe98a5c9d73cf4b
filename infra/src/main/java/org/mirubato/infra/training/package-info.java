/** Starts the training of the vision model. */
@NullMarked
package org.mirubato.infra.training;

import org.jspecify.annotations.NullMarked;
