package org.mirubato.infra.storage;

import io.minio.DownloadObjectArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The bucket, by the MinIO client. The only place that speaks S3. Everything fails with {@link UncheckedIOException}. */
final class ObjectStore {

    private final Supplier<MinioClient> client;
    private final Supplier<String> bucket;

    ObjectStore(Supplier<MinioClient> client, Supplier<String> bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** What is known of an object without fetching it; metadata keys are in lower case. */
    record Stat(long length, String mime, Map<String, String> metadata) {}

    void put(String key, Path file, String mime, Map<String, String> metadata) {
        call(() -> client.get()
                .uploadObject(UploadObjectArgs.builder()
                        .bucket(bucket.get())
                        .object(key)
                        .filename(file.toString())
                        .contentType(mime)
                        .userMetadata(metadata)
                        .build()));
    }

    /** Empty when there is no such object. */
    Optional<Stat> stat(String key) {
        return call(() -> {
            try {
                return Optional.of(stat(client.get()
                        .statObject(StatObjectArgs.builder()
                                .bucket(bucket.get())
                                .object(key)
                                .build())));
            } catch (ErrorResponseException e) {
                if (e.response().code() == 404) {
                    return Optional.<Stat>empty();
                }
                throw e;
            }
        });
    }

    private static Stat stat(StatObjectResponse response) {
        Map<String, String> metadata = new HashMap<>();
        response.userMetadata().forEach((key, value) -> metadata.put(key.toLowerCase(Locale.ROOT), value));
        return new Stat(response.size(), response.contentType(), metadata);
    }

    /** A part of an object; closed by the caller. */
    InputStream get(String key, long offset, long length) {
        return call(() -> client.get()
                .getObject(GetObjectArgs.builder()
                        .bucket(bucket.get())
                        .object(key)
                        .offset(offset)
                        .length(length)
                        .build()));
    }

    void download(String key, Path target) {
        call(() -> {
            client.get()
                    .downloadObject(DownloadObjectArgs.builder()
                            .bucket(bucket.get())
                            .object(key)
                            .filename(target.toString())
                            .overwrite(true)
                            .build());
            return target;
        });
    }

    /** What is not there is no hindrance. */
    void remove(String key) {
        call(() -> {
            client.get()
                    .removeObject(RemoveObjectArgs.builder()
                            .bucket(bucket.get())
                            .object(key)
                            .build());
            return key;
        });
    }

    /** Removes everything whose key begins so. */
    void removeBelow(String prefix) {
        List<String> keys = call(() -> {
            List<String> found = new ArrayList<>();
            for (Result<Item> each : client.get()
                    .listObjects(ListObjectsArgs.builder()
                            .bucket(bucket.get())
                            .prefix(prefix)
                            .recursive(true)
                            .build())) {
                found.add(each.get().objectName());
            }
            return found;
        });
        keys.forEach(this::remove);
    }

    private interface Call<T> {
        T run() throws MinioException, GeneralSecurityException, IOException;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The object store does not answer: " + e.getMessage(), e);
        } catch (MinioException | GeneralSecurityException e) {
            throw new UncheckedIOException("The object store refused: " + e.getMessage(), new IOException(e));
        }
    }
}
