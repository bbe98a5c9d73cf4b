package org.mirubato.query.practice;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.mirubato.domain.testing.SchemaDatabase;

/** A real PostgreSQL with the logbook's tables, started once for all tests of this package. */
final class LogbookDatabase {

    private static final DSLContext DSL_CONTEXT = DSL.using(
            SchemaDatabase.start(
                    "library",
                    "/db/library/V4__logbook.sql",
                    "/db/library/V9__joined_pieces.sql",
                    "/db/library/V12__entry_documents.sql"),
            SQLDialect.POSTGRES);

    private LogbookDatabase() {}

    static DSLContext empty() {
        DSL_CONTEXT.execute("TRUNCATE library.entries, library.practice_sessions, library.joined_entries,"
                + " library.joined_pieces");
        return DSL_CONTEXT;
    }
}
