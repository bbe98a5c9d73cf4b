package org.mirubato.infra.storage;

import com.google.common.base.Suppliers;
import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.function.Supplier;
import org.mirubato.command.importing.ImportFolder;
import org.mirubato.command.score.IncomingFiles;
import org.mirubato.infra.embedded.S3Address;
import org.mirubato.infra.runtime.Surroundings;
import org.mirubato.processors.score.ScoreFileStore;
import org.mirubato.query.score.ScoreFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Storage put together. The client is made at its first use: the embedded S3 server may still be starting. */
@Configuration(proxyBeanMethods = false)
class StorageConfig {

    private static final long MEGABYTE = 1024 * 1024;

    @Bean
    Spool spool(Surroundings surroundings) {
        return new Spool(surroundings.folder().part("spool"));
    }

    @Bean
    ObjectStore objectStore(Surroundings surroundings) {
        Supplier<MinioClient> client =
                Suppliers.memoize(() -> client(surroundings.s3().get()))::get;
        return new ObjectStore(client, () -> surroundings.s3().get().bucket());
    }

    @Bean
    LocalCopies localCopies(Surroundings surroundings, ObjectStore store, Clock clock) {
        return new LocalCopies(surroundings.folder().work("files"), store, clock);
    }

    @Bean(initMethod = "start")
    SpoolMover spoolMover(Spool spool, ObjectStore store, LocalCopies copies, Surroundings surroundings) {
        return new SpoolMover(spool, store, copies, !surroundings.embeddedS3(), surroundings.embeddedObjects());
    }

    @Bean
    IncomingFiles incomingFiles(
            Spool spool, SpoolMover mover, @Value("${mirubato.limits.upload-megabytes:50}") long megabytes) {
        return new IncomingSpool(spool, mover, megabytes * MEGABYTE);
    }

    @Bean
    ImportFolder importFolder(Surroundings surroundings) {
        Path folder = surroundings.folder().work("imports");
        return () -> folder;
    }

    @Bean
    ScoreFiles scoreFiles(Spool spool, ObjectStore store) {
        return new LibraryFiles(spool, store);
    }

    @Bean
    ScoreFileStore scoreFileStore(Spool spool, ObjectStore store, LocalCopies copies) {
        return new WorkerFiles(spool, store, copies);
    }

    @Bean
    StorageCheck storageCheck(Spool spool, ObjectStore store) {
        return new StorageCheck(spool, store);
    }

    private static MinioClient client(S3Address address) {
        MinioClient client = MinioClient.builder()
                .endpoint(address.endpoint())
                .credentials(address.accessKey(), address.secretKey())
                .build();
        try {
            if (!client.bucketExists(
                    BucketExistsArgs.builder().bucket(address.bucket()).build())) {
                client.makeBucket(
                        MakeBucketArgs.builder().bucket(address.bucket()).build());
            }
        } catch (MinioException | GeneralSecurityException e) {
            throw new UncheckedIOException("The object store refused: " + e.getMessage(), new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException("The object store does not answer: " + e.getMessage(), e);
        }
        return client;
    }
}
