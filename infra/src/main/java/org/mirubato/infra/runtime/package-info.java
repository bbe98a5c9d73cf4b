/** What must be there before the application: its data folder, the servers it talks to, their schemas and its roles. */
@NullMarked
package org.mirubato.infra.runtime;

import org.jspecify.annotations.NullMarked;
