package org.mirubato.infra.axonserver;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Axon Server is.
 *
 * @param servers one or more {@code host:port}, separated by commas; the port is that for gRPC
 * @param context the context whose events are ours
 * @param token the access token; null when the server asks for none
 * @param certificate a PEM file with the certificate to trust; its presence turns TLS on
 */
@ConfigurationProperties("mirubato.axon-server")
public record AxonServerProperties(
        @DefaultValue("127.0.0.1:8124") String servers,
        @DefaultValue("default") String context,
        @Nullable String token,
        @Nullable String certificate) {

    Optional<String> givenToken() {
        return Optional.ofNullable(token).filter(text -> !text.isBlank());
    }

    Optional<String> givenCertificate() {
        return Optional.ofNullable(certificate).filter(text -> !text.isBlank());
    }
}
