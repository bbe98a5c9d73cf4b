package org.mirubato.processors.reading.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageSize;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.ScorePictures;
import org.mirubato.processors.reading.ScoreReader;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.json.JsonMapper;

/** A model outside that answers rightly, wrongly, late or not at all, over HTTP, with its budget in PostgreSQL. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class OutsideModelIT {

    private static final Inspection SCAN =
            new Inspection("image/jpeg", List.of(new PageSize(300, 400)), null, null, false);

    private static final ScorePictures BLANK = page -> new Done<>(GreyPicture.blank(300, 400));

    private static EmbeddedPostgres database;
    private static JdbcTemplate jdbc;

    private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(10);
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer endpoint;

    private record Answer(int status, String body, Duration after) {}

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        new ResourceDatabasePopulator(new ClassPathResource("db/jobs/V3__outside_questions.sql"))
                .execute(database.getPostgresDatabase());
        jdbc = new JdbcTemplate(database.getPostgresDatabase());
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @BeforeEach
    void startEndpoint() throws IOException {
        jdbc.execute("truncate outside_questions");
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.setExecutor(threads);
        endpoint.createContext("/v1/chat/completions", this::answer);
        endpoint.start();
    }

    @AfterEach
    void stopEndpoint() {
        endpoint.stop(0);
        threads.shutdownNow();
    }

    @Test
    void what_it_says_is_brought_into_the_form_of_each_field_and_is_in_doubt() {
        says("""
                ```json
                {"title": "Prelude ", "composer": "J. S. Bach", "opus": "BWV846", "keyFifths": 0, "time": "4/4",
                 "instruments": ["Klavier", "zither of glass"]}
                ```""");

        Reading reading = read(10);

        assertThat(reading.values())
                .extracting(ReadValue::field, ReadValue::value)
                .contains(
                        tuple(ReadField.TITLE, "Prelude"),
                        tuple(ReadField.COMPOSER, "J. S. Bach"),
                        tuple(ReadField.OPUS, "BWV 846"),
                        tuple(ReadField.KEY_SIGNATURE, "0"),
                        tuple(ReadField.TIME_SIGNATURE, "4/4"));
        assertThat(reading.value(ReadField.INSTRUMENTS).orElseThrow().value()).startsWith("piano");
        assertThat(reading.values()).allMatch(value -> value.confidence() < 0.6);
        assertThat(reading.reader()).contains("outside-1(eyes)");
        assertThat(reading.partial()).isFalse();
    }

    @Test
    void an_answer_that_is_no_json_is_followed_by_one_simpler_question() {
        says("I see a page of music, and it is lovely.");
        says("{\"title\": \"Prelude\"}");

        assertThat(read(10).value(ReadField.TITLE)).isPresent();
        assertThat(asked).hasValue(2);
    }

    @Test
    void an_answer_that_breaks_the_schema_twice_is_no_answer_and_no_failure() {
        says("{\"title\": \"Prelude\", \"rating\": 5}");
        says("{\"title\": 17}");

        Reading reading = read(10);

        assertThat(reading.value(ReadField.TITLE)).isEmpty();
        assertThat(reading.partial()).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_key_that_there_is_not_is_no_answer() {
        says("{\"title\": \"Prelude\", \"keyFifths\": 12}");
        says("{}");

        assertThat(read(10).values()).isEmpty();
    }

    @Test
    void a_late_answer_is_not_waited_for_and_the_reading_is_partial() {
        answers.add(new Answer(200, completion("{\"title\": \"Prelude\"}"), Duration.ofSeconds(20)));

        Reading reading = read(10);

        assertThat(reading.values()).isEmpty();
        assertThat(reading.partial()).isTrue();
    }

    @Test
    void an_error_or_a_body_of_another_form_leaves_it_out() {
        answers.add(new Answer(500, "{}", Duration.ZERO));
        answers.add(new Answer(200, "<html>", Duration.ZERO));

        assertThat(read(10).partial()).isTrue();
        assertThat(read(10).partial()).isTrue();
    }

    @Test
    void the_questions_of_a_day_are_counted_over_all_who_ask_and_a_spent_budget_is_no_failure() {
        for (int i = 0; i < 3; i++) {
            says("{\"title\": \"Prelude\"}");
        }
        try (ScoreReader readers = new ScoreReader(List.of(reader(2)), 1, Duration.ofSeconds(5))) {
            List<Reading> readings = IntStream.range(0, 12)
                    .mapToObj(nr -> readers.read(List.of(), SCAN, BLANK))
                    .toList();

            assertThat(readings).filteredOn(reading -> !reading.partial()).hasSize(2);
            assertThat(readers.resting()).isEmpty();
        }
        assertThat(asked).hasValue(2);
        assertThat(read(2).partial()).isTrue();
        assertThat(read(0).partial()).isTrue();
        assertThat(read(3).partial()).isFalse();
    }

    private Reading read(int perDay) {
        try (ScoreReader readers = new ScoreReader(List.of(reader(perDay)), 1, Duration.ofSeconds(2))) {
            return readers.read(List.of(), SCAN, BLANK);
        }
    }

    private OutsideReader reader(int perDay) {
        URI url = URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/v1/");
        OutsideBudget budget = new OutsideBudget(jdbc, perDay, () -> Instant.parse("2026-03-01T23:00:00Z"));
        return new OutsideReader(new OutsideModel(url, "eyes", null, Duration.ofSeconds(1)), budget);
    }

    private void says(String content) {
        answers.add(new Answer(200, completion(content), Duration.ZERO));
    }

    private static String completion(String content) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content)))));
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        asked.incrementAndGet();
        Answer answer = answers.remove();
        try {
            Thread.sleep(answer.after().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
