/** The edge: one trace per request, and one form in which every refusal and failure reaches the client. */
@NullMarked
package org.mirubato.infra.http;

import org.jspecify.annotations.NullMarked;
