package org.mirubato.infra.security;

import com.google.crypto.tink.subtle.Hkdf;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The keys of access tokens. Nobody but this installation reads them, so a secret signs them: that is checked in microseconds, the
 * signature of a key pair in half a millisecond, which every visit of a user had to wait for. The secret follows from the key pair
 * that installations have had from the start, and what that has signed still counts.
 */
final class TokenKeys {

    private static final byte[] PURPOSE = "mirubato access tokens".getBytes(StandardCharsets.UTF_8);
    private static final int SECRET_BYTES = 32;

    private TokenKeys() {}

    /** What is kept of a new installation's key pair. */
    static byte[] newPair() {
        try {
            ECKey pair =
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            return pair.toJSONString().getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException e) {
            throw new IllegalStateException("P-256 belongs to every JDK.", e);
        }
    }

    /** The secret, and the public half of the pair. */
    static JWKSource<SecurityContext> of(byte[] kept) throws ParseException {
        ECKey pair = ECKey.parse(new String(kept, StandardCharsets.UTF_8));
        OctetSequenceKey secret = new OctetSequenceKey.Builder(secret(pair))
                .algorithm(JWSAlgorithm.HS256)
                .keyID("secret-of-" + pair.getKeyID())
                .build();
        return new ImmutableJWKSet<>(new JWKSet(List.of(secret, pair.toPublicJWK())));
    }

    private static byte[] secret(ECKey pair) {
        try {
            return Hkdf.computeHkdf("HMACSHA256", pair.getD().decode(), new byte[0], PURPOSE, SECRET_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 belongs to every JDK.", e);
        }
    }

    /** Checks signatures, and what Spring checks besides. Each algorithm takes keys of its own kind alone. */
    static NimbusJwtDecoder signatures(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys)
                .jwtProcessorCustomizer(processor -> processor.setJWSKeySelector(
                        new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.HS256, JWSAlgorithm.ES256), keys)))
                .build();
    }
}
