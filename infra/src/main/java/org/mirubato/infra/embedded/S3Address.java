package org.mirubato.infra.embedded;

import java.nio.file.Path;

/**
 * Where the S3 server answers, and where it keeps its objects.
 *
 * @param endpoint {@code http://host:port}, path style
 * @param accessKey the only identity
 * @param secretKey never to be logged
 * @param bucket exists already
 * @param dataFolder one folder per bucket below it; an object is a file, which the server renames into place but never
 *     forces to disk: who must be sure forces {@code dataFolder/bucket/key} itself
 */
public record S3Address(String endpoint, String accessKey, String secretKey, String bucket, Path dataFolder) {

    @Override
    public String toString() {
        return endpoint + "/" + bucket;
    }
}
