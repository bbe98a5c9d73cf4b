package org.mirubato.bench.log;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Tokens as the server itself makes them. */
record Tokens(JwtEncoder encoder) {

    /** For half a day. */
    String of(String user) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(user)
                .claim("sid", "session_" + user)
                .claim("role", "user")
                .claim("typ", "long")
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofHours(12)))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
