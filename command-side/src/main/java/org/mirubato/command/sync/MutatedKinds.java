package org.mirubato.command.sync;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.sync.SyncKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds who takes mutations of a kind. Each kind that devices can change has somebody, or the server does not start. */
@Component
@Profile("command")
class MutatedKinds {

    private final Map<SyncKind, MutatedKind<?>> byKind = new EnumMap<>(SyncKind.class);

    /** @throws IllegalStateException when a kind has nobody, or somebody although it can't be changed so */
    MutatedKinds(List<MutatedKind<?>> kinds) {
        kinds.forEach(kind -> byKind.put(kind.kind(), kind));
        for (SyncKind kind : SyncKind.values()) {
            if (byKind.containsKey(kind) == (kind.instead() != null)) {
                throw new IllegalStateException("The kind " + kind.word()
                        + " either has a MutatedKind or says in SyncKind what to do instead, and not both.");
            }
        }
    }

    /** @throws Refusal (invalid) when there is no such kind, or devices can't change it so */
    MutatedKind<?> of(String word) {
        SyncKind kind = SyncKind.of(word)
                .orElseThrow(() -> Refusal.invalid("There is no kind of that name here: keep the change."));
        MutatedKind<?> known = byKind.get(kind);
        if (known == null) {
            throw Refusal.invalid(String.valueOf(kind.instead()));
        }
        return known;
    }
}
