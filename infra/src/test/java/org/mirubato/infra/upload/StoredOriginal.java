package org.mirubato.infra.upload;

import static org.mirubato.infra.Eventually.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.embedded.DataFolder;
import org.mirubato.infra.runtime.Surroundings;

/** The file of an upload as the S3 server keeps it. */
public final class StoredOriginal {

    private StoredOriginal() {}

    /** Where it lies, once it is nowhere else: who moves it away has taken it from the server. */
    public static Path of(TestServer server, String hash) throws IOException {
        Path root = server.bean(DataFolder.class).root();
        Path spooled = root.resolve("spool").resolve(hash);
        Path stored = server.bean(Surroundings.class)
                .embeddedObjects()
                .get()
                .orElseThrow()
                .resolve("blobs")
                .resolve(hash);
        until(() -> !Files.exists(spooled) && Files.exists(stored));
        Files.deleteIfExists(root.resolve("work/files").resolve(hash));
        return stored;
    }
}
