package org.mirubato.processors.reading.vision;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The engine's native library ships for one platform; elsewhere its tests are skipped, as the model is. */
public final class NativeEngine {

    private NativeEngine() {}

    /** Skips a test on other platforms. */
    public static void assumeThere() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "The vision model's engine ships for Linux on x86-64");
    }
}
