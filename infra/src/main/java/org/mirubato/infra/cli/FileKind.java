package org.mirubato.infra.cli;

import java.nio.file.Path;
import java.util.Locale;

/** What a file's ending promises; the server looks at the bytes itself. */
enum FileKind {
    PDF("application/pdf", "/api/import/pdf"),
    PNG("image/png", "/api/upload"),
    JPEG("image/jpeg", "/api/upload"),
    OTHER("application/octet-stream", "/api/upload");

    private final String mediaType;
    private final String path;

    FileKind(String mediaType, String path) {
        this.mediaType = mediaType;
        this.path = path;
    }

    static FileKind of(Path file) {
        String name = String.valueOf(file.getFileName());
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "pdf" -> PDF;
            case "png" -> PNG;
            case "jpg", "jpeg" -> JPEG;
            default -> OTHER;
        };
    }

    String mediaType() {
        return mediaType;
    }

    /** The call that takes such a file. */
    String path() {
        return path;
    }
}
