package org.mirubato.query.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.AccountEvent.RoleAssigned;
import org.mirubato.domain.identity.AccountQuery.AccountView;
import org.mirubato.domain.identity.AccountQuery.FindAccount;
import org.mirubato.domain.identity.AccountQuery.FindOverAmong;
import org.mirubato.domain.identity.AccountQuery.FindPreferences;
import org.mirubato.domain.identity.AccountQuery.IsSessionOver;
import org.mirubato.domain.identity.AccountQuery.ListEndedSessions;
import org.mirubato.domain.identity.AccountQuery.ListReminded;
import org.mirubato.domain.identity.AccountQuery.RemindedPage;
import org.mirubato.domain.identity.PreferencesEvent;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.SessionEvent.SessionEnded;
import org.mirubato.domain.identity.SessionEvent.SessionOpened;
import org.mirubato.domain.identity.SessionId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Accounts and preferences as their owners see them, and the sessions whose tokens must be refused. */
@Component
@Profile("query")
@ProcessingGroup("account-list")
class AccountListProjection {

    private final AccountTable accounts;
    private final OpenSessionTable openSessions;
    private final EndedSessionTable endedSessions;
    private final PreferencesTable preferences;

    AccountListProjection(
            AccountTable accounts,
            OpenSessionTable openSessions,
            EndedSessionTable endedSessions,
            PreferencesTable preferences) {
        this.accounts = accounts;
        this.openSessions = openSessions;
        this.endedSessions = endedSessions;
        this.preferences = preferences;
    }

    @EventHandler
    void on(AccountRegistered event, @Timestamp Instant at, @SequenceNumber long version) {
        accounts.add(event, at, version);
    }

    @EventHandler
    void on(RoleAssigned event, @SequenceNumber long version) {
        accounts.setRole(event.userId(), event.role(), version);
    }

    /** One that was opened while its account went is over at once. */
    @EventHandler
    void on(SessionOpened event, @Timestamp Instant at) {
        if (accounts.isErased(event.userId())) {
            endedSessions.add(event.sessionId(), at);
        } else {
            openSessions.add(event.sessionId(), event.userId());
        }
    }

    @EventHandler
    void on(SessionEnded event, @Timestamp Instant at) {
        endedSessions.add(event.sessionId(), at);
        openSessions.remove(event.sessionId());
    }

    @EventHandler
    void on(AccountErased event, @Timestamp Instant at, @SequenceNumber long version) {
        accounts.erase(event.userId(), at, version);
        preferences.erase(event.userId());
        openSessions.take(event.userId()).forEach(session -> endedSessions.add(session, at));
    }

    @EventHandler
    void on(PreferencesEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        PreferencesView before = preferences.find(event.owner()).orElse(null);
        if (before == null || before.version() < version) {
            preferences.store(PreferencesView.fold(before, event, at, version));
        }
    }

    @QueryHandler
    PreferencesView handle(FindPreferences query) {
        return preferences.find(query.userId()).orElseGet(() -> PreferencesView.none(query.userId()));
    }

    @QueryHandler
    RemindedPage handle(ListReminded query) {
        return preferences.reminded(query);
    }

    @QueryHandler
    Optional<AccountView> handle(FindAccount query) {
        return accounts.find(query.userId());
    }

    @QueryHandler
    List<SessionId> handle(ListEndedSessions query) {
        return endedSessions.find(query);
    }

    @QueryHandler
    List<SessionId> handle(FindOverAmong query) {
        return endedSessions.among(query.sessions());
    }

    @QueryHandler
    boolean handle(IsSessionOver query) {
        return endedSessions.contains(query.sessionId());
    }
}
