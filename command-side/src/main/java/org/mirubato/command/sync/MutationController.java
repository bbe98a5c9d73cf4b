package org.mirubato.command.sync;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Map;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes mutations over HTTP. */
@RestController
@Profile("command")
class MutationController {

    private final MutationPush push;
    private final JsonMapper json;

    MutationController(MutationPush push, JsonMapper json) {
        this.push = push;
        this.json = json;
    }

    @PostMapping(path = "/api/v2/sync/push", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> push(InputStream body, Principal user) throws IOException {
        byte[] received = body.readNBytes(MutationPush.LARGEST + 1);
        if (received.length > MutationPush.LARGEST) {
            throw Refusal.tooLarge(
                    "Send at most " + MutationPush.LARGEST + " bytes at once: fewer changes in each push.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(push.push(new UserId(user.getName()), read(received)));
    }

    private JsonNode read(byte[] received) {
        try {
            JsonNode batch = json.readTree(received);
            if (batch != null && batch.isObject()) {
                return batch;
            }
        } catch (JacksonException e) {
            throw Refusal.invalid(
                    "This is no JSON that can be read: nothing of it was taken. Mend it, and send it again.");
        }
        throw Refusal.invalid("Send a JSON object.");
    }
}
