/** The event log as files and back: the way out, and the way to another PostgreSQL. */
@NullMarked
package org.mirubato.infra.transfer;

import org.jspecify.annotations.NullMarked;
