package org.mirubato.processors.reading.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An endpoint of the form that OpenAI has made common, {@code POST …/chat/completions} with a picture in the message, as Ollama, vLLM
 * and many others offer it. Safe from any thread.
 */
public final class OutsideModel {

    private static final int LONGEST_ANSWER = 1 << 20;

    private final URI completions;
    private final String model;
    private final @Nullable String key;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * @param url up to and with the version, e.g. {@code http://127.0.0.1:11434/v1}
     * @param model as the endpoint names it
     * @param key sent as a bearer token; null for none
     * @param patience time for one answer
     */
    public OutsideModel(URI url, String model, @Nullable String key, Duration patience) {
        this.completions = URI.create(url.toString().replaceFirst("/+$", "") + "/chat/completions");
        this.model = model;
        this.key = key;
        this.patience = patience;
    }

    String name() {
        return model;
    }

    /**
     * Asks one question about a picture.
     *
     * @param schema of the answer, a JSON Schema; endpoints that know it answer by it, others may not
     * @return what the model says, which may be anything
     * @throws IOException when there is no answer in time, or none that has this form
     */
    String ask(String question, byte[] png, JsonNode schema) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(completions)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body(question, png, schema))));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                return content(response.statusCode(), in.readNBytes(LONGEST_ANSWER));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The question was broken off", e);
        }
    }

    private static String content(int status, byte[] answer) throws IOException {
        if (status != 200) {
            throw new IOException("The endpoint answers " + status);
        }
        try {
            return JsonMapper.shared()
                    .readTree(new String(answer, StandardCharsets.UTF_8))
                    .at("/choices/0/message/content")
                    .asString("");
        } catch (JacksonException e) {
            throw new IOException("The endpoint answers something else than JSON", e);
        }
    }

    private Map<String, Object> body(String question, byte[] png, JsonNode schema) {
        String picture = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        Map<String, Object> message = Map.of(
                "role",
                "user",
                "content",
                List.of(
                        Map.of("type", "text", "text", question),
                        Map.of("type", "image_url", "image_url", Map.of("url", picture))));
        Map<String, Object> form =
                Map.of("type", "json_schema", "json_schema", Map.of("name", "score", "strict", true, "schema", schema));
        return Map.of("model", model, "temperature", 0, "messages", List.of(message), "response_format", form);
    }
}
