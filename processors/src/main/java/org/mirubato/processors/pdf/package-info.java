/** Opening users' PDFs and images, which happens only in a child process with hard limits. */
@NullMarked
package org.mirubato.processors.pdf;

import org.jspecify.annotations.NullMarked;
