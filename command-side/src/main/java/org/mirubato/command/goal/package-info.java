/** Goals as aggregates, the HTTP that sets and changes them, and what devices push of them. */
@NullMarked
package org.mirubato.command.goal;

import org.jspecify.annotations.NullMarked;
