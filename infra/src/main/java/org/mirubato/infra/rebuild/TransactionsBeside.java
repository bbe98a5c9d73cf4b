package org.mirubato.infra.rebuild;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Transactions in which a projection's tables are those of another schema, since statements name no schema. The live tables
 * can't be reached in them. They are not waited for until they are on the disk: a crash takes the rows and the token of the last of
 * them together, and the transaction that makes the tables live is waited for, with all before it.
 *
 * @param jdbc takes part in the transactions
 */
record TransactionsBeside(TransactionManager transactions, JdbcTemplate jdbc, String schema)
        implements TransactionManager {

    @Override
    public Transaction startTransaction() {
        Transaction transaction = transactions.startTransaction();
        try {
            jdbc.queryForObject(
                    "select set_config('search_path', ?, true) || set_config('synchronous_commit', 'off', true)",
                    String.class,
                    schema + ", log");
            return transaction;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }
}
