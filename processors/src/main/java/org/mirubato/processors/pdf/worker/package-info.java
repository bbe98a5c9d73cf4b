/** The program inside the child process: it alone parses what users upload. */
@NullMarked
package org.mirubato.processors.pdf.worker;

import org.jspecify.annotations.NullMarked;
