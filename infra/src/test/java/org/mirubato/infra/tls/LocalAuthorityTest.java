package org.mirubato.infra.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.infra.embedded.Secrets;

class LocalAuthorityTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Instant now = BEGIN;
    private LocalNames names =
            new LocalNames(Set.of("localhost", "desk"), List.of("192.168.1.5", "fd00:0:0:0:0:0:0:5"));

    @BeforeEach
    void prepare() throws Exception {
        Files.createDirectory(folder.resolve("secrets"));
    }

    @Test
    void a_certificate_is_for_all_names_and_addresses_and_its_authority_vouches_for_it() throws Exception {
        LocalAuthority authority = authority();

        X509Certificate leaf = leaf(authority);

        leaf.verify(authority.authority().orElseThrow().getPublicKey());
        assertThat(leaf.getSubjectAlternativeNames())
                .extracting(each -> String.valueOf(each.get(1)))
                .containsExactlyInAnyOrder("localhost", "desk", "192.168.1.5", "fd00:0:0:0:0:0:0:5");
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(authority.authority().orElseThrow().getBasicConstraints()).isZero();
    }

    @Test
    void it_is_renewed_before_it_ends_and_no_sooner() {
        LocalAuthority authority = authority();
        X509Certificate first = leaf(authority);
        now = BEGIN.plus(Duration.ofDays(360));
        boolean sooner = authority.newer().isPresent();

        now = BEGIN.plus(Duration.ofDays(370));
        X509Certificate second = leaf(authority);

        assertThat(sooner).isFalse();
        assertThat(first.getNotAfter().toInstant()).isAfter(now);
        assertThat(second.getNotAfter().toInstant()).isAfter(now.plus(Duration.ofDays(390)));
    }

    @Test
    void a_machine_with_another_address_gets_another_certificate_of_the_same_authority() {
        LocalAuthority authority = authority();
        leaf(authority);
        names = new LocalNames(Set.of("localhost"), List.of("10.0.0.9"));

        X509Certificate leaf = leaf(authority);

        assertThat(leaf.getIssuerX500Principal())
                .isEqualTo(authority.authority().orElseThrow().getSubjectX500Principal());
        assertThat(authority().authority()).isEqualTo(authority.authority());
    }

    @Test
    void a_name_in_an_address_is_one_of_the_machines_however_it_is_written() {
        assertThat(names.contain("DESK")).isTrue();
        assertThat(names.contain("[fd00:0:0:0:0:0:0:5]")).isTrue();
        assertThat(names.contain("evil.example")).isFalse();
    }

    private LocalAuthority authority() {
        return new LocalAuthority(Secrets.of(folder), () -> now, () -> names);
    }

    private static X509Certificate leaf(LocalAuthority authority) {
        return authority.newer().orElseThrow().chain().get(0);
    }
}
