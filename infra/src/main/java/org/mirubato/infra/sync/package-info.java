/** Opens the sockets of devices, and connects them with what takes their changes. */
@NullMarked
package org.mirubato.infra.sync;

import org.jspecify.annotations.NullMarked;
