package org.mirubato.processors.reading.ocr;

/** A grey picture to read, whose pixels follow. */
record OcrJob(int width, int height) {}
