/** Sees to it that people are reminded of what they wanted to be, at their own time and once. */
@NullMarked
package org.mirubato.processors.notice;

import org.jspecify.annotations.NullMarked;
