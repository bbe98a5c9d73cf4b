package org.mirubato.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.Preference;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;
import org.mirubato.domain.identity.PreferencesEvent;
import org.mirubato.domain.identity.PreferencesEvent.PreferencesChanged;
import org.mirubato.domain.identity.PreferencesId;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.PreferencesView.Kept;
import org.mirubato.domain.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Preferences: one entity for each user, which has the id {@code preferences}. */
@Component
@Profile("query")
class PreferencesHistory implements EntityHistory<PreferencesView> {

    private static final String ID = "preferences";

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public String kind() {
        return "user_preferences";
    }

    @Override
    public Class<? extends UserEvent> events() {
        return PreferencesEvent.class;
    }

    @Override
    public Trail trail(UserId owner, String id) {
        if (!id.equals(ID)) {
            throw Refusal.notFound("Your preferences have the id " + ID + ".");
        }
        return Trail.of(PreferencesId.of(owner).value());
    }

    @Override
    public PreferencesView fold(@Nullable PreferencesView before, UserEvent event, Instant at, long version) {
        return PreferencesView.fold(before, (PreferencesEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> told(UserEvent event) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (event instanceof PreferencesChanged changed) {
            if (changed.changes() == null) {
                told.put("values", ERASED);
            }
            for (Preference change : changed.told()) {
                told.put(change.name(), change.json() == null ? null : json.readTree(change.json()));
            }
        }
        return told;
    }

    @Override
    public Map<String, Object> document(PreferencesView preferences) {
        return preferences.document(json::readTree);
    }

    @Override
    public boolean isWish(UserEvent event) {
        return true;
    }

    @Override
    public List<DomainCommand> toward(UserId actor, @Nullable PreferencesView now, @Nullable PreferencesView then) {
        Map<String, Kept> is = now == null ? Map.of() : now.values();
        Map<String, Kept> was = then == null ? Map.of() : then.values();
        TreeSet<String> keys = new TreeSet<>(is.keySet());
        keys.addAll(was.keySet());
        List<Preference> changes = new ArrayList<>();
        for (String key : keys) {
            Kept value = was.get(key);
            if (value == null || !is.containsKey(key) || !is.get(key).json().equals(value.json())) {
                changes.add(new Preference(key, value == null ? null : value.json()));
            }
        }
        return changes.isEmpty() ? List.of() : List.of(new ChangePreferences(actor, changes));
    }
}
