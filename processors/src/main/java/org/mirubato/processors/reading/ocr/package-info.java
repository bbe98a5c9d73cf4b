/** Reads printed words in pictures, by the networks of PP-OCR in a child process. */
@NullMarked
package org.mirubato.processors.reading.ocr;

import org.jspecify.annotations.NullMarked;
