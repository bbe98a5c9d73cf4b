/** The language in which entries are searched: its parser, and what a search means. */
@NullMarked
package org.mirubato.domain.practice.search;

import org.jspecify.annotations.NullMarked;
