package org.mirubato.infra.eventlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mirubato.domain.Claiming.Claim;

/** Hides claimed values: HMAC-SHA-256 with a key of this installation, so that nobody can try addresses against the table. */
public final class ClaimHash {

    private final SecretKeySpec key;

    /** @param key never changed during the life of a log */
    public ClaimHash(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    Claim hashed(Claim claim) {
        return new Claim(claim.scope(), hash(claim.scope(), claim.value()));
    }

    /** The value as it stands in a table: 64 hexadecimal digits. */
    public String hash(String scope, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((scope + "\n" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 belongs to every JDK.", e);
        }
    }
}
