/** What the application must find before it begins to work: durable positions, queues for poison events, events that it knows. */
@NullMarked
package org.mirubato.infra.selfcheck;

import org.jspecify.annotations.NullMarked;
