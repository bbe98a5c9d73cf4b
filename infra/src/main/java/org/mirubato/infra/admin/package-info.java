/** What administrators see and do: projections and their replay, parked events, dead jobs, the event log. */
@NullMarked
package org.mirubato.infra.admin;

import org.jspecify.annotations.NullMarked;
