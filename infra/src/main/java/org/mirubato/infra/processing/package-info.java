/** The processing of scores put together: worker processes, the job queue, deadlines, and how sagas send commands. */
@NullMarked
package org.mirubato.infra.processing;

import org.jspecify.annotations.NullMarked;
