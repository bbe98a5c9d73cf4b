package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class EndpointRulesIT extends MirubatoIT {

    @Test
    void every_endpoint_has_a_rule() {
        Set<String> without = new TreeSet<>();
        Set<String> seen = new TreeSet<>();

        server().context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(info -> endpoints(info).forEach(endpoint -> {
                            seen.add(endpoint);
                            if (isWithoutRule(endpoint)) {
                                without.add(endpoint);
                            }
                        })));

        assertThat(without).as("endpoints that EndpointRules does not name").isEmpty();
        assertThat(seen).contains("GET /api/user/me", "POST /api/auth/request-magic-link");
    }

    private static boolean isWithoutRule(String endpoint) {
        String[] parts = endpoint.split(" ", 2);
        return EndpointRules.of(parts[0], parts[1]).isEmpty();
    }

    /** Method and path of each address of the mapping, with "x" for a variable. */
    private static Stream<String> endpoints(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Set<RequestMethod> named = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^}]*}|\\*+", "x"))
                .flatMap(path -> named.stream().map(method -> method + " " + path));
    }
}
