package org.mirubato.infra.tls;

import java.nio.file.Path;
import java.time.Clock;
import org.mirubato.infra.embedded.Secrets;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The TLS port, opened with {@code mirubato.tls=true}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mirubato.tls")
class TlsConfig {

    @Bean
    Certificates certificates(
            Secrets secrets,
            Clock clock,
            @Value("${mirubato.tls-cert:}") String certificate,
            @Value("${mirubato.tls-key:}") String key) {
        if (certificate.isBlank() != key.isBlank()) {
            throw new StartupProblem("Give --tls-cert and --tls-key together, or neither.");
        }
        return certificate.isBlank()
                ? new LocalAuthority(secrets, clock, LocalNames::now)
                : new GivenCertificates(Path.of(certificate), Path.of(key));
    }

    @Bean
    TlsIdentity tlsIdentity(Certificates certificates) {
        return new TlsIdentity(certificates);
    }

    @Bean
    TlsDoor tlsDoor(Certificates certificates, TlsIdentity identity, @Value("${mirubato.tls-port:8443}") int port) {
        return new TlsDoor(port, identity, certificates.authority().map(AuthorityFile::of));
    }

    /** Behind the lines that say where the server itself is. */
    @Bean
    @ConditionalOnProperty(name = "mirubato.announce", matchIfMissing = true)
    ApplicationListener<ApplicationReadyEvent> tlsAnnouncement(TlsDoor door) {
        return new Announced(door);
    }

    @Order
    private record Announced(TlsDoor door) implements ApplicationListener<ApplicationReadyEvent> {

        @Override
        public void onApplicationEvent(ApplicationReadyEvent ready) {
            door.lines().forEach(System.out::println);
        }
    }
}
