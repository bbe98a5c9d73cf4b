/** What follows when an account goes. */
@NullMarked
package org.mirubato.processors.identity;

import org.jspecify.annotations.NullMarked;
