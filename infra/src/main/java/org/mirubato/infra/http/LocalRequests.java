package org.mirubato.infra.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/** Tells requests made at this machine from those that came from, or through, another. */
public final class LocalRequests {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> PROXY_HEADERS =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private LocalRequests() {}

    /**
     * Whether the request comes straight from this machine and names it as such. The name counts because a foreign page can
     * have its own host name point here, and would otherwise read the answer in the visitor's browser.
     */
    public static boolean isLocal(HttpServletRequest request) {
        return NAMES.contains(request.getServerName())
                && PROXY_HEADERS.stream().noneMatch(name -> request.getHeader(name) != null)
                && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
