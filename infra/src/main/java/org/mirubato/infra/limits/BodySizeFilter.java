package org.mirubato.infra.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the body of an ordinary request, whether it says its length or not. */
final class BodySizeFilter extends OncePerRequestFilter {

    private static final int TOO_LARGE = 413;

    /**
     * So much is read and thrown away before the refusal: many clients hear it only when they have sent all they wanted to, and one
     * that is cut off while it sends mostly does not hear it at all.
     */
    private static final int READ_AHEAD = 64 * 1024 * 1024;

    private static final int BUFFER = 16 * 1024;

    private final Paths exempt;
    private final long ordinary;
    private final Paths bulk;
    private final long most;

    BodySizeFilter(Paths exempt, long bytes) {
        this(exempt, bytes, new Paths(List.of()), bytes);
    }

    /**
     * Bounds some requests otherwise than the others.
     *
     * @param bulk the requests that bring many things at once, which may have {@code most} bytes
     */
    BodySizeFilter(Paths exempt, long ordinary, Paths bulk, long most) {
        this.exempt = exempt;
        this.ordinary = ordinary;
        this.bulk = bulk;
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return exempt.match(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bytes = bulk.match(request) ? most : ordinary;
        if (request.getContentLengthLong() > bytes) {
            discard(request.getInputStream());
            throw tooLarge(bytes);
        }
        chain.doFilter(new BoundedRequest(request, bytes), response);
    }

    static void discard(InputStream body) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int left = READ_AHEAD;
        for (int got = body.read(buffer); got >= 0 && left > 0; got = body.read(buffer)) {
            left -= got;
        }
    }

    static ProblemException tooLarge(long bytes) {
        return new ProblemException(Problem.of(
                TOO_LARGE, "too-large", "Payload too large", "Send at most " + bytes + " bytes to this address."));
    }
}
