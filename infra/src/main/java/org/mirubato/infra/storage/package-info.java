/** Files: the forced spool of uploads, the object store, and local copies for workers. */
@NullMarked
package org.mirubato.infra.storage;

import org.jspecify.annotations.NullMarked;
