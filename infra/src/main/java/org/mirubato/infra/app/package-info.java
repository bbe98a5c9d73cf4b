/** The single-page app as the server delivers it, and what is printed when the server is ready. */
@NullMarked
package org.mirubato.infra.app;

import org.jspecify.annotations.NullMarked;
