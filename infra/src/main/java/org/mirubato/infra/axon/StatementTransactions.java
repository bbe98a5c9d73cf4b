package org.mirubato.infra.axon;

import java.util.function.Supplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * For a processor that stores each batch, with its place in the log, by one statement: no transaction is kept open around a batch,
 * which would cost a device that waits one round trip more. What the processor does with its tokens apart from that is in a transaction.
 */
record StatementTransactions(TransactionManager transactions) implements TransactionManager {

    /** The one around a batch. */
    @Override
    public Transaction startTransaction() {
        return NoTransactionManager.INSTANCE.startTransaction();
    }

    @Override
    public void executeInTransaction(Runnable task) {
        transactions.executeInTransaction(task);
    }

    @Override
    public <T> T fetchInTransaction(Supplier<T> supplier) {
        return transactions.fetchInTransaction(supplier);
    }
}
