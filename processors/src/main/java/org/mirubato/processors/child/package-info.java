/** Child processes with hard limits, for work that must not take the server down. */
@NullMarked
package org.mirubato.processors.child;

import org.jspecify.annotations.NullMarked;
