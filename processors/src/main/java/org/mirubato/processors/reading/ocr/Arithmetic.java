package org.mirubato.processors.reading.ocr;

/** Refuses an engine that calculates wrongly: what it reads would look plausible and be nonsense. Pure. */
final class Arithmetic {

    /** What {@link OcrReader#fingerprint()} is with ONNX Runtime 1.21 on x86-64, with one thread and with two. */
    static final double FINGERPRINT = 0.827855;

    /** Processors with other instructions round otherwise. */
    private static final double TOLERANCE = 1e-3;

    private Arithmetic() {}

    /** @throws IllegalStateException when the fingerprint is not what sound arithmetic makes, or no number */
    static void check(double fingerprint) {
        if (!(Math.abs(fingerprint - FINGERPRINT) < TOLERANCE)) {
            throw new IllegalStateException("ONNX Runtime calculates wrongly on this processor (" + fingerprint
                    + " instead of " + FINGERPRINT + "): words in pictures are not read");
        }
    }
}
