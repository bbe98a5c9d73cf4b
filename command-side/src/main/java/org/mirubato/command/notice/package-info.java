/** Notices as aggregates, and the HTTP by which they are read. */
@NullMarked
package org.mirubato.command.notice;

import org.jspecify.annotations.NullMarked;
