package org.mirubato.infra.repetition;

import java.time.Duration;
import org.mirubato.infra.cache.SharedNotes;
import org.mirubato.infra.embedded.DataFolder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands behind security, which knows the user, and behind the bounds of size and time. */
@Configuration(proxyBeanMethods = false)
class RepetitionConfig {

    private static final int BEHIND_THE_LIMITS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    FilterRegistrationBean<RepeatedRequestFilter> repeatedRequestFilter(SharedNotes notes, DataFolder data) {
        FilterRegistrationBean<RepeatedRequestFilter> registration = new FilterRegistrationBean<>(
                new RepeatedRequestFilter(new FirstAnswers(notes, PATIENCE), data.work("requests")));
        registration.setOrder(BEHIND_THE_LIMITS);
        return registration;
    }
}
