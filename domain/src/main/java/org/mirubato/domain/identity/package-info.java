/** Who somebody is: accounts, one-time sign-in links, and the sessions behind their tokens. */
@NullMarked
package org.mirubato.domain.identity;

import org.jspecify.annotations.NullMarked;
