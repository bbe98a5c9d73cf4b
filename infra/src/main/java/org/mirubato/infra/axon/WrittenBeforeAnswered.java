package org.mirubato.infra.axon;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Who has been told that a change is accepted sees it with the next request: the answer waits, within bounds, for the read
 * models.
 */
@RestControllerAdvice
class WrittenBeforeAnswered implements ResponseBodyAdvice<Object> {

    private final OwnWrites own;

    WrittenBeforeAnswered(OwnWrites own) {
        this.own = own;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        own.await();
        return body;
    }
}
