package org.mirubato.infra.security;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountQuery.AccountView;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.SessionCommand.EndReason;
import org.mirubato.domain.identity.SessionCommand.EndSession;
import org.mirubato.domain.identity.SessionCommand.OpenSession;
import org.mirubato.domain.identity.SessionCommand.RotateSession;
import org.mirubato.domain.identity.SessionId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Opens, renews and ends sessions, and hands out the tokens that go with them. */
@Component
class Sessions {

    static final Duration LIFE = Duration.ofDays(30);

    private final CommandGateway commands;
    private final AccessTokens accessTokens;
    private final Accounts accounts;
    private final EndedSessions ended;
    private final Clock clock;
    private final Supplier<String> ids;

    Sessions(
            CommandGateway commands,
            AccessTokens accessTokens,
            Accounts accounts,
            EndedSessions ended,
            Clock clock,
            @Qualifier("ids") Supplier<String> ids) {
        this.commands = commands;
        this.accessTokens = accessTokens;
        this.accounts = accounts;
        this.ended = ended;
        this.clock = clock;
        this.ids = ids;
    }

    /** Signs the account in on a device. */
    Tokens open(AccountView account, String device, Lifetime lifetime) {
        SessionId session = new SessionId("ses_" + ids.get());
        RefreshToken refresh = RefreshToken.next(session, account.userId());
        commands.sendAndWait(new OpenSession(
                session,
                account.userId(),
                device,
                refresh.hash(),
                clock.instant().plus(LIFE)));
        return tokens(refresh, account.role(), lifetime);
    }

    /**
     * Exchanges a refresh token for the next one and a new access token.
     *
     * @throws Refusal (unauthenticated) when it is worth nothing; when it had been exchanged before, its session ends
     */
    Tokens renew(String refreshToken, Lifetime lifetime) {
        RefreshToken presented = RefreshToken.parse(refreshToken);
        if (ended.contain(presented.session())) {
            throw Refusal.unauthenticated("This session is over: sign in again.");
        }
        RefreshToken next = RefreshToken.next(presented.session(), presented.user());
        boolean granted = commands.<Boolean>sendAndWait(new RotateSession(
                presented.session(),
                presented.hash(),
                next.hash(),
                clock.instant(),
                clock.instant().plus(LIFE)));
        if (!granted) {
            ended.add(presented.session());
            throw Refusal.unauthenticated("This token was used before, so its session has been ended: sign in again.");
        }
        Role role = accounts.find(presented.user()).map(AccountView::role).orElse(Role.USER);
        return tokens(next, role, lifetime);
    }

    /** Ends the session; all its tokens are refused from here on. */
    void end(SessionId session) {
        end(session, EndReason.SIGNED_OUT);
    }

    /** Ends the session of another device, which hears of it with its next request. */
    void revoke(SessionId session) {
        end(session, EndReason.REVOKED);
    }

    private void end(SessionId session, EndReason reason) {
        commands.sendAndWait(new EndSession(session, reason));
        ended.add(session);
    }

    private Tokens tokens(RefreshToken refresh, Role role, Lifetime lifetime) {
        String access = accessTokens.issue(refresh.session(), refresh.user(), role, lifetime);
        return new Tokens(access, lifetime.duration(), refresh.text(), LIFE);
    }
}
