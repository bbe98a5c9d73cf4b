package org.mirubato.infra.openapi;

import java.util.List;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address at which the server answers programs. Pages for people are none: those of the app, of the documentation, of the
 * mailbox, and what the container is answered with when it fails.
 */
record MappedEndpoint(String method, String path, HandlerMethod handler) {

    private static final List<String> PAGES = List.of("/docs", "/dev/", "/error");
    private static final String APP = "org.mirubato.infra.app";

    static List<MappedEndpoint> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(each -> of(each.getKey(), each.getValue()).stream())
                .filter(MappedEndpoint::isForPrograms)
                .toList();
    }

    String call() {
        return method + " " + path;
    }

    List<MethodParameter> parameters() {
        return List.of(handler.getMethodParameters());
    }

    private static List<MappedEndpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new MappedEndpoint(method.name(), path, handler)))
                .toList();
    }

    private boolean isForPrograms() {
        return PAGES.stream().noneMatch(path::startsWith)
                && !handler.getBeanType().getPackageName().equals(APP);
    }
}
