package org.mirubato.domain.identity;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;

/** What users can ask of their own preferences. */
public sealed interface PreferencesCommand extends DomainCommand {

    /** Who asks, and whose preferences they are. */
    UserId actor();

    /** Where the preferences are in the log. */
    @TargetAggregateIdentifier
    default PreferencesId preferencesId() {
        return PreferencesId.of(actor());
    }

    /**
     * Want the named things to be so; the others stay as they are.
     *
     * @param expected the version that the sender has seen; null when any will do
     */
    record ChangePreferences(
            UserId actor,
            List<Preference> changes,
            @Nullable Long expected) implements PreferencesCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its key */
        public ChangePreferences {
            changes = changes.stream().map(PreferenceRules::checked).toList();
        }

        /** The same, whatever version there is. */
        public ChangePreferences(UserId actor, List<Preference> changes) {
            this(actor, changes, null);
        }
    }
}
