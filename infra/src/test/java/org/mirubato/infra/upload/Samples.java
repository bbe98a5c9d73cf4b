package org.mirubato.infra.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The sample scores that come with the project. */
public final class Samples {

    /** One page, by LilyPond. */
    public static final String ELISE = "beethoven-elise.pdf";

    /** One page, by MuseScore; the smallest. */
    public static final String ROS = "praetorius-ein-ros.pdf";

    private static final Path FOLDER = Path.of("..", "bench", "samples");

    private Samples() {}

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The score with a comment at its end that no other copy has. */
    public static byte[] distinct(String name) {
        return distinct(name, UUID.randomUUID().toString());
    }

    /** The score with that comment at its end. */
    public static byte[] distinct(String name, String comment) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        copy.writeBytes(bytes(name));
        copy.writeBytes(("\n% " + comment + "\n").getBytes(StandardCharsets.US_ASCII));
        return copy.toByteArray();
    }

    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
