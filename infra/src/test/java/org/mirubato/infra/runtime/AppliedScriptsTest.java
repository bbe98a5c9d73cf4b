package org.mirubato.infra.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A database that has run a script refuses every later version of Mirubato in which that script reads otherwise. So a change to the
 * tables is a script of its own, and each new script gets its line in {@code applied-scripts.txt}.
 */
class AppliedScriptsTest {

    @Test
    void a_database_of_an_earlier_version_still_starts_since_no_script_has_changed() throws IOException {
        Resource[] scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/V*.sql");

        List<String> now =
                Stream.of(scripts).map(AppliedScriptsTest::line).sorted().toList();

        assertThat(now).isEqualTo(recorded());
    }

    private static String line(Resource script) {
        try (InputStream content = script.getInputStream()) {
            String path = script.getURL().getPath();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.readAllBytes()));
            return path.substring(path.lastIndexOf("db/") + 3) + " " + hash;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> recorded() throws IOException {
        try (InputStream list = AppliedScriptsTest.class.getResourceAsStream("/applied-scripts.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
    }
}
