package org.mirubato.query.projection;

import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mirubato.domain.identity.UserId;

/** Rows that go with the account of their owner. */
public interface Erasable {

    /** Takes all rows of that owner away. */
    void erase(UserId owner);

    /**
     * Takes all rows of an owner away at the end of the batch at hand: behind everything that the batch itself writes, of whatever
     * kind and whenever it was begun.
     */
    static void atEndOfBatch(UserId owner, Erasable... tables) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        work.onPrepareCommit(
                committing -> work.onPrepareCommit(last -> List.of(tables).forEach(table -> table.erase(owner))));
    }
}
