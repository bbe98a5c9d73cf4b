package org.mirubato.command.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.MutatedKind;
import org.mirubato.command.sync.WireFields;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;
import org.mirubato.domain.identity.PreferencesEvent;
import org.mirubato.domain.identity.PreferencesId;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.FieldKind;
import org.mirubato.domain.sync.FieldTable;
import org.mirubato.domain.sync.Mutation;
import org.mirubato.domain.sync.SyncKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes mutations of preferences: each key is a field. */
@Component
@Profile("command")
class MutatedPreferences implements MutatedKind<PreferencesView> {

    private static final String ID = "preferences";

    private static final FieldTable TABLE = new FieldTable(
            Map.of(
                    "customInstruments", FieldKind.SET,
                    "metronomePresets", FieldKind.MAP,
                    "notificationSettings", FieldKind.MAP),
            Set.of(),
            true);

    @Override
    public SyncKind kind() {
        return SyncKind.USER_PREFERENCES;
    }

    @Override
    public FieldTable table() {
        return TABLE;
    }

    @Override
    public String idOf(UserId user, Mutation mutation) {
        if (!mutation.id().equals(ID)) {
            throw Refusal.notFound("There are the preferences with the id \"" + ID + "\" alone.");
        }
        return ID;
    }

    @Override
    public String aggregate(UserId user, String id) {
        return PreferencesId.of(user).value();
    }

    @Override
    public PreferencesView fold(@Nullable PreferencesView before, UserEvent event, Instant at, long version) {
        return PreferencesView.fold(before, (PreferencesEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> fields(PreferencesView preferences) {
        return WireFields.of(preferences.document(WireFields::value));
    }

    @Override
    public boolean isRemoved(PreferencesView preferences) {
        return false;
    }

    @Override
    public DomainCommand made(UserId user, String id, GivenFields fields) {
        return new ChangePreferences(user, GivenPreferences.of(fields.object()), -1L);
    }

    @Override
    public DomainCommand changed(UserId user, PreferencesView now, GivenFields changes, long version) {
        return new ChangePreferences(user, GivenPreferences.of(changes.object()), version);
    }

    @Override
    public DomainCommand removed(UserId user, PreferencesView now, long version) {
        throw Refusal.invalid("Preferences can't be deleted: set to null what is wanted no more.");
    }

    @Override
    public DomainCommand restored(UserId user, PreferencesView now) {
        throw Refusal.invalid("Preferences are never gone.");
    }
}
