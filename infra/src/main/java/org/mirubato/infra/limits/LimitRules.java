package org.mirubato.infra.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which limits a request counts against, and for whom. */
final class LimitRules {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Paths SIGN_IN = new Paths(List.of("/api/auth/request-magic-link", "/api/auth/google"));
    private static final Paths UPLOADS = new Paths(List.of("/api/upload", "/api/import/**"));
    /** Whoever opens them is known by a ticket only later: a device that does so all the time must not use up what others sign in with. */
    private static final Paths SOCKETS = new Paths(List.of("/api/v2/sync/ws", "/sync/ws"));

    private static final Paths COUNTED = new Paths(List.of("/api/**", "/sync/**", "/dev/**", "/calendar/**"));

    private final Limit signIn;
    private final Limit uploadsPerUser;
    private final Limit uploadsPerIp;
    private final Limit socketsPerIp;
    private final Limit requests;

    LimitRules(LimitsProperties limits) {
        signIn = new Limit("sign-in", limits.signInPerMinute(), MINUTE);
        uploadsPerUser = new Limit("uploads", limits.uploadsPerMinute(), MINUTE);
        uploadsPerIp = new Limit("uploads-from-one-address", limits.uploadsPerMinuteAndIp(), MINUTE);
        socketsPerIp = new Limit("sockets-from-one-address", limits.socketsPerMinuteAndIp(), MINUTE);
        requests = new Limit("requests", limits.requestsPerMinute(), MINUTE);
    }

    /** The limits of the request; none for the files of the app and for health. */
    List<Counted> of(HttpServletRequest request) {
        String address = ClientAddress.of(request);
        Principal user = request.getUserPrincipal();
        if (SIGN_IN.match(request)) {
            return List.of(new Counted(signIn, address));
        }
        if (isUpload(request)) {
            Counted byAddress = new Counted(uploadsPerIp, address);
            return user == null ? List.of(byAddress) : List.of(new Counted(uploadsPerUser, user.getName()), byAddress);
        }
        if (user == null && SOCKETS.match(request)) {
            return List.of(new Counted(socketsPerIp, address));
        }
        return COUNTED.match(request) ? List.of(new Counted(requests, client(user, address))) : List.of();
    }

    /** Whether the request brings a file. */
    static boolean isUpload(HttpServletRequest request) {
        return request.getMethod().equals("POST") && UPLOADS.match(request);
    }

    private static String client(@Nullable Principal user, String address) {
        return user == null ? "from-" + address : user.getName();
    }

    /** A limit and the client who counts against it. */
    record Counted(Limit limit, String client) {}
}
