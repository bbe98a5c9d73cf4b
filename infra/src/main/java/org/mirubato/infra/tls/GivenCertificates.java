package org.mirubato.infra.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.boot.ssl.pem.PemContent;

/** A certificate in two PEM files, read again when whoever renews it has written them anew. */
final class GivenCertificates implements Certificates {

    private final Path certificate;
    private final Path key;
    private @Nullable FileTime read;

    GivenCertificates(Path certificate, Path key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** @throws StartupProblem when they can't be read, or hold something else */
    @Override
    public Optional<Identity> newer() {
        try {
            FileTime written = later(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key));
            if (written.equals(read)) {
                return Optional.empty();
            }
            List<X509Certificate> chain = PemContent.load(certificate).getCertificates();
            PrivateKey secret = PemContent.load(key).getPrivateKey();
            if (chain.isEmpty() || secret == null) {
                throw new IllegalStateException("one of them is empty");
            }
            read = written;
            return Optional.of(new Identity(secret, chain));
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new StartupProblem(
                    "Cannot read the certificate " + certificate + " and its key " + key + ": give PEM files to"
                            + " --tls-cert and --tls-key (" + e.getMessage() + ").",
                    e);
        }
    }

    @Override
    public Optional<X509Certificate> authority() {
        return Optional.empty();
    }

    private static FileTime later(FileTime one, FileTime other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
