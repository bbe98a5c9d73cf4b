package org.mirubato.infra.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.mirubato.infra.embedded.Secrets;

/**
 * The two secrets of an installation without which its log tells nothing personal: the master key that wraps each subject's key,
 * and the key under which claimed values are hashed.
 */
final class Keys {

    /** The names under which {@code secrets/} keeps them. */
    private static final String MASTER = "master";

    private static final String CLAIMS = "claims";

    private final byte[] master;
    private final byte[] claims;

    Keys(byte[] master, byte[] claims) {
        this.master = master.clone();
        this.claims = claims.clone();
    }

    /** Those of an installation; empty when it has none. */
    static Optional<Keys> of(Secrets secrets) {
        return secrets.find(MASTER).flatMap(master -> secrets.find(CLAIMS).map(claims -> new Keys(master, claims)));
    }

    byte[] master() {
        return master.clone();
    }

    byte[] claims() {
        return claims.clone();
    }

    /** The same for the same keys; tells nothing about them, since they are random. */
    String fingerprint() {
        MessageDigest digest = Digest.sha256();
        digest.update("mirubato keys\n".getBytes(StandardCharsets.UTF_8));
        digest.update(master);
        digest.update(claims);
        return Digest.text(digest);
    }

    /**
     * Makes them those of an installation that has none yet.
     *
     * @throws TransferException when it has others
     */
    void giveTo(Secrets secrets) {
        byte[] itsMaster = secrets.find(MASTER).orElse(master);
        byte[] itsClaims = secrets.find(CLAIMS).orElse(claims);
        if (!Arrays.equals(itsMaster, master) || !Arrays.equals(itsClaims, claims)) {
            throw new TransferException("The data folder has keys of its own, and with them another log:"
                    + " import into a new data folder (--data).");
        }
        secrets.keep(MASTER, () -> master);
        secrets.keep(CLAIMS, () -> claims);
    }
}
