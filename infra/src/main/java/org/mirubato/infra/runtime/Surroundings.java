package org.mirubato.infra.runtime;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.mirubato.infra.embedded.DataFolder;
import org.mirubato.infra.embedded.PostgresAddress;
import org.mirubato.infra.embedded.RedisAddress;
import org.mirubato.infra.embedded.S3Address;
import org.mirubato.infra.embedded.Secrets;

/**
 * The servers that this process talks to, embedded or given, and its data folder.
 *
 * @param s3 waits for the S3 server when it is still starting
 * @param embeddedS3 whether the S3 server is the embedded one; an outside one answers for its own durability
 */
public record Surroundings(
        DataFolder folder,
        PostgresAddress postgres,
        RedisAddress redis,
        Supplier<S3Address> s3,
        boolean embeddedS3,
        boolean embedded) {

    /** Where the embedded S3 server keeps the bucket's objects; empty when the server is an outside one. */
    public Supplier<Optional<Path>> embeddedObjects() {
        return () ->
                embeddedS3 ? Optional.of(s3.get().dataFolder().resolve(s3.get().bucket())) : Optional.empty();
    }

    /** The secrets of this installation. */
    public Secrets secrets() {
        return folder.secrets();
    }
}
