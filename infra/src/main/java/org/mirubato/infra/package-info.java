/** The application: everything is put together here, and nothing depends on it. */
@NullMarked
package org.mirubato.infra;

import org.jspecify.annotations.NullMarked;
