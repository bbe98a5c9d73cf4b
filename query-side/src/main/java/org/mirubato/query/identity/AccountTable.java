package org.mirubato.query.identity;

import static org.mirubato.query.library.Tables.ACCOUNTS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.AccountQuery.AccountView;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.UserId;
import org.mirubato.query.library.tables.records.AccountsRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rows of the accounts. */
@Component
@Profile("query")
class AccountTable {

    private final DSLContext library;

    AccountTable(@Qualifier("library") DSLContext library) {
        this.library = library;
    }

    /** Adds an account; one that is there already is left as it is. */
    void add(AccountRegistered event, Instant at, long version) {
        library.insertInto(ACCOUNTS)
                .set(ACCOUNTS.USER_ID, event.userId().value())
                .set(ACCOUNTS.EMAIL, event.email())
                .set(ACCOUNTS.ROLE, event.role().name())
                .set(ACCOUNTS.CREATED_AT, at.atOffset(ZoneOffset.UTC))
                .set(ACCOUNTS.VERSION, version)
                .onConflictDoNothing()
                .execute();
    }

    /** Changes the role, unless the row has seen a later version. */
    void setRole(UserId user, Role role, long version) {
        library.update(ACCOUNTS)
                .set(ACCOUNTS.ROLE, role.name())
                .set(ACCOUNTS.VERSION, version)
                .where(ACCOUNTS.USER_ID.eq(user.value()))
                .and(ACCOUNTS.VERSION.lt(version))
                .execute();
    }

    /** Leaves nothing of the account but that it is gone. */
    void erase(UserId user, Instant at, long version) {
        library.update(ACCOUNTS)
                .set(ACCOUNTS.EMAIL, "")
                .set(ACCOUNTS.ROLE, Role.USER.name())
                .set(ACCOUNTS.ERASED_AT, at.atOffset(ZoneOffset.UTC))
                .set(ACCOUNTS.VERSION, version)
                .where(ACCOUNTS.USER_ID.eq(user.value()))
                .execute();
    }

    boolean isErased(UserId user) {
        return library.fetchExists(ACCOUNTS, ACCOUNTS.USER_ID.eq(user.value()), ACCOUNTS.ERASED_AT.isNotNull());
    }

    /** Empty when it is gone, too. */
    Optional<AccountView> find(UserId user) {
        return library.selectFrom(ACCOUNTS)
                .where(ACCOUNTS.USER_ID.eq(user.value()), ACCOUNTS.ERASED_AT.isNull())
                .fetchOptional(AccountTable::view);
    }

    private static AccountView view(AccountsRecord row) {
        return new AccountView(
                new UserId(row.getUserId()),
                row.getEmail(),
                Role.valueOf(row.getRole()),
                row.getCreatedAt().toInstant());
    }
}
