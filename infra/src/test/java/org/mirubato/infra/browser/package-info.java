/** The app in a real browser against a real server, as a musician uses it. */
@NullMarked
package org.mirubato.infra.browser;

import org.jspecify.annotations.NullMarked;
