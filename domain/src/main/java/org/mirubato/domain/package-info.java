/** What every part of Mirubato's language shares: wire names, personal fields, refusals. */
@NullMarked
package org.mirubato.domain;

import org.jspecify.annotations.NullMarked;
