package org.mirubato.processors.pdf.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The sample scores, damaged as bad disks, broken downloads and fuzzers do. */
final class DamagedSamples {

    private static final Path SAMPLES = Path.of("..", "bench", "samples");

    private DamagedSamples() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("one bit flipped", random -> flipped(sample(random), random, 1)),
                new Attack("a few bits flipped", random -> flipped(sample(random), random, 2 + random.nextInt(30))),
                new Attack("many bits flipped", random -> flipped(sample(random), random, 200 + random.nextInt(2000))),
                new Attack("bits flipped near the end", DamagedSamples::flippedTail),
                new Attack("truncated", DamagedSamples::truncated),
                new Attack("a block of zeroes", DamagedSamples::zeroed),
                new Attack("blocks out of order", DamagedSamples::shuffled),
                new Attack("numbers changed", DamagedSamples::renumbered));
    }

    private static byte[] sample(SplittableRandom random) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> scores = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
            return Files.readAllBytes(scores.get(random.nextInt(scores.size())));
        }
    }

    static byte[] flipped(byte[] bytes, SplittableRandom random, int flips) {
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Cross references and trailer are there. */
    private static byte[] flippedTail(SplittableRandom random) throws IOException {
        byte[] bytes = sample(random);
        int tail = Math.min(bytes.length, 1500);
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            bytes[bytes.length - 1 - random.nextInt(tail)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] truncated(SplittableRandom random) throws IOException {
        byte[] bytes = sample(random);
        return Arrays.copyOf(bytes, 9 + random.nextInt(bytes.length - 9));
    }

    private static byte[] zeroed(SplittableRandom random) throws IOException {
        byte[] bytes = sample(random);
        int from = random.nextInt(bytes.length);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 512 * (1 + random.nextInt(16))), (byte) 0);
        return bytes;
    }

    private static byte[] shuffled(SplittableRandom random) throws IOException {
        byte[] bytes = sample(random);
        int block = 512 << random.nextInt(4);
        for (int i = 0; i < 4 && bytes.length > 3 * block; i++) {
            int from = random.nextInt(bytes.length - block);
            int to = 8 + random.nextInt(bytes.length - block - 8);
            byte[] moved = Arrays.copyOfRange(bytes, from, from + block);
            System.arraycopy(bytes, to, bytes, from, block);
            System.arraycopy(moved, 0, bytes, to, block);
        }
        return bytes;
    }

    /** Digits alone change: lengths, offsets, references, sizes. */
    private static byte[] renumbered(SplittableRandom random) throws IOException {
        byte[] bytes = sample(random);
        int changes = 5 + random.nextInt(100);
        for (int tries = 0; changes > 0 && tries < 1_000_000; tries++) {
            int at = random.nextInt(bytes.length);
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                bytes[at] = (byte) ('0' + random.nextInt(10));
                changes--;
            }
        }
        return bytes;
    }
}
