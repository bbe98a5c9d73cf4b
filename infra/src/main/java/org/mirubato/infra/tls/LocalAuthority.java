package org.mirubato.infra.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.embedded.Secrets;
import org.mirubato.infra.embedded.StartupProblem;

/**
 * An authority of this installation's own, made once and kept among its secrets, and the certificates that it gives to this machine:
 * one at each start, and another before that ends or when the machine is called otherwise.
 */
final class LocalAuthority implements Certificates {

    /** Phones take no certificate of an authority that was installed by hand for more than 825 days, and none of others for 398. */
    static final Duration LIFE = Duration.ofDays(397);

    static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final String SECRET = "tls-authority";

    private final InstantSource clock;
    private final Supplier<LocalNames> names;
    private final Identity authority;
    private @Nullable LocalNames named;
    private Instant due = Instant.EPOCH;

    LocalAuthority(Secrets secrets, InstantSource clock, Supplier<LocalNames> names) {
        this.clock = clock;
        this.names = names;
        authority = read(secrets.keep(SECRET, () -> made(names.get().host(), clock.instant())));
    }

    @Override
    public Optional<Identity> newer() {
        LocalNames now = names.get();
        if (now.equals(named) && clock.instant().isBefore(due)) {
            return Optional.empty();
        }
        named = now;
        due = clock.instant().plus(LIFE).minus(RENEWED_BEFORE);
        return Optional.of(Issuer.server(authority, now, clock.instant(), LIFE));
    }

    @Override
    public Optional<X509Certificate> authority() {
        return Optional.of(authority.chain().get(0));
    }

    private static byte[] made(String host, Instant now) {
        String name = "Mirubato on " + host + ", " + now.toString().substring(0, 10);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Issuer.authority(name, now, AUTHORITY_LIFE).store().store(bytes, PASSWORD.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Identity read(byte[] kept) {
        try {
            return Identity.read(kept);
        } catch (GeneralSecurityException | IOException e) {
            throw new StartupProblem(
                    "The authority in secrets/" + SECRET + " can't be read: put it back from a backup, or remove it,"
                            + " and devices have to trust a new one.",
                    e);
        }
    }
}
