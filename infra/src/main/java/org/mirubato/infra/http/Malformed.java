package org.mirubato.infra.http;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Says what a request that can't be read is to be mended at: a parameter by its name, JSON by its field or its place. */
final class Malformed {

    private static final String MENDED = "Mend it, and send it again.";

    private Malformed() {}

    /** The sentence about an exception; {@code usual} when nothing in particular is known. */
    static String detail(Throwable cause, String usual) {
        if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
            return "Give " + mismatch.getName() + " as " + form(mismatch.getRequiredType()) + ".";
        }
        if (cause instanceof MissingServletRequestParameterException missing) {
            return "Give " + missing.getParameterName() + ": it is missing in the address.";
        }
        if (cause instanceof HttpMessageNotReadableException unreadable) {
            return unreadable.getCause() instanceof JacksonException json ? json(json, usual) : "Send a JSON body.";
        }
        return usual;
    }

    private static String json(JacksonException json, String usual) {
        if (json instanceof StreamConstraintsException) {
            return "The JSON lies too deep within itself, or one of its texts or numbers is too long: send less of it.";
        }
        if (json instanceof StreamReadException) {
            TokenStreamLocation where = json.getLocation();
            return "The JSON breaks off or can't be read at line %d, column %d. "
                            .formatted(where.getLineNr(), where.getColumnNr())
                    + MENDED;
        }
        String path = json instanceof DatabindException bound
                ? bound.getPath().stream()
                        .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
                        .collect(Collectors.joining("."))
                : "";
        return path.isEmpty() ? usual : "The field " + path + " has the wrong form. " + MENDED;
    }

    private static String form(@Nullable Class<?> type) {
        if (type == null || type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "a whole number"
                : "what its description says";
    }
}
