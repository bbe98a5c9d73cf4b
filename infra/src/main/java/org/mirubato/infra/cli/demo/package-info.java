/** A student's years of practice, made up from a seed. It knows nothing of servers. */
@NullMarked
package org.mirubato.infra.cli.demo;

import org.jspecify.annotations.NullMarked;
