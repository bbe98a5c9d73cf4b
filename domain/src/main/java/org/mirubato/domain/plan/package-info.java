/** Practice plans: what is to be practised and when, the occurrences that follow, templates that others adopt, the calendar feed. */
@NullMarked
package org.mirubato.domain.plan;

import org.jspecify.annotations.NullMarked;
