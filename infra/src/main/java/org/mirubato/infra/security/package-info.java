/** Who may do what: signing in, tokens and the sessions behind them, and the one policy that every endpoint passes. */
@NullMarked
package org.mirubato.infra.security;

import org.jspecify.annotations.NullMarked;
