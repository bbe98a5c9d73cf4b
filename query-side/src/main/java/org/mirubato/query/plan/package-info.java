/** Plans, occurrences, templates and calendar feeds as they are read. */
@NullMarked
package org.mirubato.query.plan;

import org.jspecify.annotations.NullMarked;
