/** Takes what devices have changed while they were away. */
@NullMarked
package org.mirubato.command.sync;

import org.jspecify.annotations.NullMarked;
