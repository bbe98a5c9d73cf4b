package org.mirubato.query.identity;

import java.security.Principal;
import java.util.Map;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.identity.AccountQuery.FindPreferences;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells users what they want things to be; an empty object before they have said anything. */
@RestController
@Profile("query")
class PreferencesController {

    private final QueryGateway queries;
    private final JsonMapper json = JsonMapper.shared();

    PreferencesController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/user/preferences")
    ResponseEntity<Map<String, Object>> preferences(Principal user) {
        PreferencesView view = queries.query(
                        new FindPreferences(new UserId(user.getName())),
                        ResponseTypes.instanceOf(PreferencesView.class))
                .join();
        Map<String, Object> document = view.document(json::readTree);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(document);
    }
}
