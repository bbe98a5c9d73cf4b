/** The command line: small programs that use the public HTTP API, as any other client would. */
@NullMarked
package org.mirubato.infra.cli;

import org.jspecify.annotations.NullMarked;
