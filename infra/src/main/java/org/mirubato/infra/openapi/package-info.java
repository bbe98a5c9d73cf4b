/** The description of the HTTP API, made of what is mapped and of what is said about it, for programs and for people. */
@NullMarked
package org.mirubato.infra.openapi;

import org.jspecify.annotations.NullMarked;
