package org.mirubato.infra.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the server other than success: its status, and the reason it gave. */
public final class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ApiFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Reads the reason from a problem document; a body of another kind yields the bare status. */
    static ApiFailure of(int status, String body) {
        return new ApiFailure(
                status,
                switch (status) {
                    case 401 ->
                        "the server does not accept the access token; start it again with ./mirubato up, or pass --token";
                    case 403 -> "not allowed: " + reason(status, body);
                    default -> reason(status, body);
                });
    }

    int status() {
        return status;
    }

    private static String reason(int status, String body) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            for (String field : new String[] {"detail", "error", "message", "title"}) {
                if (problem.path(field).isString()) {
                    return problem.path(field).asString();
                }
            }
        } catch (JacksonException notJson) {
            // A proxy's page or an empty body says nothing that helps: the status does.
        }
        return "the server answered " + status;
    }
}
