/** Plans, occurrences, templates and calendar feeds as aggregates, and the HTTP that changes them. */
@NullMarked
package org.mirubato.command.plan;

import org.jspecify.annotations.NullMarked;
