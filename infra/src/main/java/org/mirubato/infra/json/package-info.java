/** How the domain's values read in JSON, for the log and for HTTP alike. */
@NullMarked
package org.mirubato.infra.json;

import org.jspecify.annotations.NullMarked;
