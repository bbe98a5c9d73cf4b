package org.mirubato.query.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreEvent.PageRendered;
import org.mirubato.domain.score.ScoreEvent.PageUnreadable;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreEvent.ThumbnailRendered;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

class ScoreHttpTest {

    private static final String ANNA = "user_anna";
    private static final byte[] FILE = "0123456789".getBytes(StandardCharsets.US_ASCII);

    private Feed feed;
    private MockMvc http;
    private long position;
    private boolean rendered = true;

    @BeforeEach
    void start() {
        var dsl = LibraryDatabase.empty();
        var json = new ScoreViewJson(JsonMapper.builder().build());
        var emitter = SimpleQueryUpdateEmitter.builder().build();
        feed = new Feed(new ScoreListProjection(new ScoreListTable(dsl, json), emitter));
        var bus = SimpleQueryBus.builder().queryUpdateEmitter(emitter).build();
        new AnnotationQueryHandlerAdapter<>(
                        new ScoreLibrary(new LibraryTable(dsl, json), (key, ttl, source) -> source.get(), json))
                .subscribe(bus);
        var lookup = new ScoreLookup(DefaultQueryGateway.builder().queryBus(bus).build());
        http = standaloneSetup(new ScoreQueryController(lookup), new ScoreFileController(lookup, new Files()))
                .setControllerAdvice(new Advice())
                .build();
    }

    @Test
    void a_list_that_has_not_changed_is_not_sent_again() throws Exception {
        given(uploaded("a"));
        String tag = answer(get("/api/scores")).getHeader("ETag");

        MockHttpServletResponse same = answer(get("/api/scores").header("If-None-Match", tag));
        given(new ThumbnailRendered(new ScoreId("a"), new UserId(ANNA), 1, 400, 565));
        MockHttpServletResponse changed = answer(get("/api/scores").header("If-None-Match", tag));

        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader("Cache-Control")).contains("no-cache").contains("private");
    }

    @Test
    void a_list_tells_where_it_stands() throws Exception {
        given(uploaded("a"));
        given(uploaded("b"));

        String body = answer(get("/api/scores?limit=1")).getContentAsString();

        assertThat(body).contains("\"success\":true", "\"total\":2", "\"limit\":1", "\"offset\":0", "\"hasMore\":true");
    }

    @Test
    void a_list_of_nothing_or_of_too_much_is_refused() throws Exception {
        for (String query : List.of("limit=0", "limit=101", "offset=-1", "sortBy=age", "sortOrder=up")) {
            assertThat(answer(get("/api/scores?" + query)).getStatus())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void somebody_elses_score_is_refused_before_any_of_its_files_is_opened() throws Exception {
        given(uploaded("a"));

        for (String path : List.of(
                "/api/scores/a", "/api/scores/a/pages/1", "/api/scores/a/download/pdf", "/api/pdf/v2/thumbnail/a")) {
            MockHttpServletResponse answer = http.perform(get(path).principal(() -> "user_ben"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_download_gives_the_part_that_is_asked_for() throws Exception {
        given(uploaded("a"));

        MockHttpServletResponse part = answer(get("/api/scores/a/download/pdf").header("Range", "bytes=2-4"));
        MockHttpServletResponse end = answer(get("/api/scores/a/download/pdf").header("Range", "bytes=-3"));
        MockHttpServletResponse beyond =
                answer(get("/api/scores/a/download/pdf").header("Range", "bytes=10-"));
        MockHttpServletResponse nonsense =
                answer(get("/api/scores/a/download/pdf").header("Range", "pages=1"));
        MockHttpServletResponse stale = answer(
                get("/api/scores/a/download/pdf").header("Range", "bytes=2-4").header("If-Range", "\"another\""));

        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getHeader("Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(part.getContentAsString()).isEqualTo("234");
        assertThat(end.getContentAsString()).isEqualTo("789");
        assertThat(beyond.getStatus()).isEqualTo(416);
        assertThat(beyond.getHeader("Content-Range")).isEqualTo("bytes */10");
        assertThat(nonsense.getContentAsString()).isEqualTo("0123456789");
        assertThat(stale.getStatus()).isEqualTo(200);
    }

    @Test
    void a_page_is_kept_by_its_owners_browser_for_good() throws Exception {
        given(uploaded("a"), new PageRendered(new ScoreId("a"), new UserId(ANNA), 1, 1, 1200, 1697));

        MockHttpServletResponse page = answer(get("/api/scores/a/pages/1"));
        MockHttpServletResponse again =
                answer(get("/api/scores/a/pages/1").header("If-None-Match", page.getHeader("ETag")));

        assertThat(page.getContentType()).isEqualTo("image/webp");
        assertThat(page.getHeader("Cache-Control")).contains("private", "immutable", "max-age=31536000");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(again.getStatus()).isEqualTo(304);
    }

    @Test
    void an_unreadable_page_says_why() throws Exception {
        given(uploaded("a"), new PageUnreadable(new ScoreId("a"), new UserId(ANNA), 1, 1, "it is too large"));
        rendered = false;

        MockHttpServletResponse page = answer(get("/api/scores/a/pages/1"));

        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString()).contains("it is too large");
    }

    @Test
    void a_thumbnail_that_is_not_there_yet_has_a_placeholder() throws Exception {
        given(uploaded("a"));
        rendered = false;

        MockHttpServletResponse thumbnail = answer(get("/api/pdf/v2/thumbnail/a"));

        assertThat(thumbnail.getStatus()).isEqualTo(404);
        assertThat(thumbnail.getContentType()).isEqualTo("image/svg+xml");
        assertThat(thumbnail.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_picture_that_the_change_stream_told_of_is_there_before_the_library_has_heard_of_it() throws Exception {
        given(uploaded("a"));

        assertThat(answer(get("/api/pdf/v2/thumbnail/a")).getStatus()).isEqualTo(200);
        assertThat(answer(get("/api/scores/a/pages/1")).getStatus()).isEqualTo(200);
    }

    @Test
    void a_thumbnail_asked_for_more_than_a_second_before_the_library_knows_its_score_is_no_404() throws Exception {
        Thread busyLibrary = new Thread(() -> {
            LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
            given(uploaded("a"));
        });
        busyLibrary.start();

        MockHttpServletResponse thumbnail = answer(get("/api/pdf/v2/thumbnail/a"));

        busyLibrary.join();
        assertThat(thumbnail.getStatus()).isEqualTo(200);
    }

    @Test
    void content_is_looked_up_among_ones_own_scores() throws Exception {
        given(uploaded("a"));

        assertThat(answer(get("/api/v2/scores/by-hash/" + "a".repeat(64))).getStatus())
                .isEqualTo(200);
        assertThat(answer(get("/api/v2/scores/by-hash/" + "b".repeat(64))).getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/api/v2/scores/by-hash/none")).getStatus()).isEqualTo(400);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        Principal anna = () -> ANNA;
        return http.perform(request.principal(anna)).andReturn().getResponse();
    }

    private void given(ScoreEvent... events) {
        for (ScoreEvent event : events) {
            position++;
            feed.batch(List.of(new Recorded(event, Instant.EPOCH.plusSeconds(position), position, position)));
        }
    }

    private static ScoreUploaded uploaded(String id) {
        return new ScoreUploaded(
                new ScoreId(id), new UserId(ANNA), new ContentHash(id.repeat(64)), MediaType.PDF, id + ".pdf", 10);
    }

    private final class Files implements ScoreFiles {

        @Override
        public Optional<StoredFile> original(ContentHash hash) {
            return Optional.of(new InMemory("application/pdf"));
        }

        @Override
        public Optional<StoredFile> thumbnail(ContentHash hash) {
            return rendered ? Optional.of(new InMemory("image/webp")) : Optional.empty();
        }

        @Override
        public Optional<StoredFile> page(ContentHash hash, int page) {
            return rendered ? Optional.of(new InMemory("image/webp")) : Optional.empty();
        }
    }

    private record InMemory(String mime) implements StoredFile {

        @Override
        public long length() {
            return FILE.length;
        }

        @Override
        public InputStream open(long offset, long length) {
            return new ByteArrayInputStream(FILE, (int) offset, (int) length);
        }
    }

    @RestControllerAdvice
    private static final class Advice {

        @ExceptionHandler
        ResponseEntity<String> on(Refusal refusal) {
            HttpStatus status = switch (refusal.kind()) {
                case INVALID -> HttpStatus.BAD_REQUEST;
                case FORBIDDEN -> HttpStatus.FORBIDDEN;
                case NOT_FOUND -> HttpStatus.NOT_FOUND;
                default -> HttpStatus.INTERNAL_SERVER_ERROR;
            };
            return ResponseEntity.status(status).body(refusal.sentence());
        }
    }
}
