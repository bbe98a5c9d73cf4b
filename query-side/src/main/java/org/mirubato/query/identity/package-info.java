/** Who has an account, and which sessions are over. */
@NullMarked
package org.mirubato.query.identity;

import org.jspecify.annotations.NullMarked;
