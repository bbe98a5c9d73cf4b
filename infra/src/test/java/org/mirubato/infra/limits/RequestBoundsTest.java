package org.mirubato.infra.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.http.ProblemException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestBoundsTest {

    private static final Paths STREAMS = new Paths(List.of("/stream"));
    private static final FilterChain READS_ALL =
            (request, response) -> request.getInputStream().readAllBytes();
    private static final FilterChain WAITS = (request, response) -> {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    };

    private final RequestTimeFilter time = new RequestTimeFilter(STREAMS, Duration.ofMillis(50));
    private final BodySizeFilter size = new BodySizeFilter(STREAMS, 10);
    private final UploadPlacesFilter places = new UploadPlacesFilter(1);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void stop() {
        time.destroy();
    }

    @Test
    void a_request_that_takes_too_long_is_given_up_with_503_and_leaves_its_thread_usable() {
        assertThatThrownBy(() -> time.doFilter(get("/slow"), response, WAITS))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(503);
                    assertThat(refusal.problem().headers()).containsKey("Retry-After");
                });
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_stream_may_take_as_long_as_it_likes() throws Exception {
        time.doFilter(get("/stream"), response, (request, answer) -> pause());

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void a_quick_request_is_not_interrupted_afterwards() throws Exception {
        time.doFilter(get("/quick"), response, (request, answer) -> {});

        pause();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_body_that_hides_its_length_breaks_off_at_the_limit() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/x") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[11]);

        assertThatThrownBy(() -> size.doFilter(request, response, READS_ALL))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(413));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 17 * 1024 * 1024})
    void who_sends_far_too_much_is_not_cut_off_before_the_refusal(long told) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/x") {
            @Override
            public long getContentLengthLong() {
                return told;
            }
        };
        request.setContent(new byte[17 * 1024 * 1024]);

        assertThatThrownBy(() -> size.doFilter(request, response, READS_ALL)).isInstanceOf(ProblemException.class);

        assertThat(request.getInputStream().read()).isNegative();
    }

    @Test
    void a_body_within_the_limit_is_read_whole() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/x");
        request.setContent(new byte[10]);

        size.doFilter(request, response, READS_ALL);

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void one_upload_more_than_there_are_places_answers_503_with_retry_after() throws Exception {
        MockHttpServletRequest upload = new MockHttpServletRequest("POST", "/api/upload");

        places.doFilter(
                upload,
                response,
                (request, answer) -> assertThatThrownBy(this::takeAPlace)
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                refusal ->
                                        assertThat(refusal.problem().headers()).containsKey("Retry-After")));

        takeAPlace();
    }

    private void takeAPlace() throws Exception {
        places.doFilter(
                new MockHttpServletRequest("POST", "/api/upload"),
                new MockHttpServletResponse(),
                (request, answer) -> {});
    }

    private static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static void pause() {
        try {
            Thread.sleep(120);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
