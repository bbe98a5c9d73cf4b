package org.mirubato.infra.http;

import jakarta.servlet.http.HttpServletResponse;

/** An answer that may not show yet what its own request has changed: the read models have not seen that in time. */
public final class StaleAnswer {

    /** The header that tells the client. */
    public static final String HEADER = "Mirubato-Stale";

    private StaleAnswer() {}

    /** Tells the client. */
    public static void mark(HttpServletResponse response) {
        response.setHeader(HEADER, "true");
    }

    static boolean is(HttpServletResponse response) {
        return response.getHeader(HEADER) != null;
    }
}
