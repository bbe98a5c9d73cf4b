/** Read models are built anew beside the live ones, which go on serving, and then take their place. */
@NullMarked
package org.mirubato.infra.rebuild;

import org.jspecify.annotations.NullMarked;
