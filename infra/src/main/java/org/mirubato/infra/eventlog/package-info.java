/** The event log on PostgreSQL: gap-free positions in the order of the commits, personal fields sealed per subject. */
@NullMarked
package org.mirubato.infra.eventlog;

import org.jspecify.annotations.NullMarked;
