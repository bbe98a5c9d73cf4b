/** How other devices in the house reach the application: over TLS, by a certificate that is given or one of our own making. */
@NullMarked
package org.mirubato.infra.tls;

import org.jspecify.annotations.NullMarked;
