package org.mirubato.infra.cli;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** One file as the body of a {@code multipart/form-data} request (RFC 7578): read from disk while it is sent. */
final class MultipartFile {

    private final Path file;
    private final String boundary = "mirubato-" + UUID.randomUUID();

    MultipartFile(Path file) {
        this.file = file;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** Its length is known beforehand, so the server can refuse a file that is too large without reading it. */
    BodyPublisher publisher() throws FileNotFoundException {
        String head = "--" + boundary + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + escaped() + "\"\r\n"
                + "Content-Type: " + FileKind.of(file).mediaType() + "\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString(tail, StandardCharsets.UTF_8));
    }

    /** What browsers do with a name (WHATWG HTML, multipart/form-data encoding): only these three would break the header. */
    private String escaped() {
        return String.valueOf(file.getFileName())
                .replace("\"", "%22")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }
}
