package org.mirubato.infra.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said about the endpoints, in the order in which the examples can be played, and the answers that were recorded then.
 *
 * @param answers by call
 */
record Descriptions(List<Description> all, JsonNode answers) {

    /** @throws UncheckedIOException when the application was built without them */
    static Descriptions load() {
        try (InputStream said = new ClassPathResource("openapi/endpoints.yml").getInputStream();
                InputStream recorded = new ClassPathResource("openapi/answers.json").getInputStream()) {
            List<Map<String, Object>> list = new Yaml(new SafeConstructor(new LoaderOptions())).load(said);
            List<Description> all = new ArrayList<>();
            list.forEach(each -> all.add(Description.of(each)));
            return new Descriptions(List.copyOf(all), JsonMapper.shared().readTree(recorded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said about a call; empty for one that is not described. */
    Optional<Description> of(String call) {
        return all.stream()
                .filter(each -> each.call().equals(call) && !each.says().isEmpty())
                .findFirst();
    }

    /** The recorded exchange of a call: {@code with} and {@code body}; a missing node where there is none. */
    JsonNode recorded(String call) {
        return answers.path(call);
    }
}
