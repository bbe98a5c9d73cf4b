/** Notices: what a musician wanted to be reminded of, once a day and kind. */
@NullMarked
package org.mirubato.domain.notice;

import org.jspecify.annotations.NullMarked;
