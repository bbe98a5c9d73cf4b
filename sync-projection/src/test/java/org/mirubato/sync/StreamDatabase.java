package org.mirubato.sync;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.mirubato.domain.testing.SchemaDatabase;

/** A real PostgreSQL with the schema of the streams, started once for all tests of this module. */
final class StreamDatabase {

    private static final DSLContext DSL_CONTEXT = DSL.using(
            SchemaDatabase.start("sync", "/db/sync/V1__stream.sql", "/db/sync/V2__tombstones.sql"),
            SQLDialect.POSTGRES);

    private StreamDatabase() {}

    static DSLContext empty() {
        DSL_CONTEXT.execute("TRUNCATE sync.sync_rows, sync.sync_heads, sync.sync_marks");
        return DSL_CONTEXT;
    }
}
