package org.mirubato.infra.security;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Makes access tokens: signed with this installation's key, and worth nothing once the session behind them is over. */
@Component
public class AccessTokens {

    static final String SESSION = "sid";
    static final String ROLE = "role";

    private final JwtEncoder encoder;
    private final Clock clock;

    AccessTokens(JwtEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    /** A token for the session, from now on. */
    public String issue(SessionId session, UserId user, Role role, Lifetime lifetime) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(user.value())
                .claim(SESSION, session.value())
                .claim(ROLE, role.word())
                .claim("typ", lifetime.word())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime.duration()))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /** {@code ROLE_…} for the role that the token names. */
    static String authority(Jwt token) {
        return "ROLE_" + String.valueOf(token.getClaimAsString(ROLE)).toUpperCase(Locale.ROOT);
    }

    /** The session behind a token that has been checked, and so has one. */
    static SessionId session(Jwt token) {
        return new SessionId(String.valueOf(token.getClaimAsString(SESSION)));
    }
}
