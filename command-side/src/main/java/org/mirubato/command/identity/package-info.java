/** Accounts, sign-in links, sessions and preferences as aggregates: they load, ask their decider, and apply what it grants. */
@NullMarked
package org.mirubato.command.identity;

import org.jspecify.annotations.NullMarked;
