package org.mirubato.query.score;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.mirubato.domain.testing.SchemaDatabase;

/** A real PostgreSQL with the library's schema, started once for all tests of this module. */
final class LibraryDatabase {

    private static final DSLContext DSL_CONTEXT =
            DSL.using(SchemaDatabase.start("library", "/db/library/V1__scores.sql"), SQLDialect.POSTGRES);

    private LibraryDatabase() {}

    static DSLContext empty() {
        DSL_CONTEXT.execute("TRUNCATE library.scores, library.libraries");
        return DSL_CONTEXT;
    }

    /** Puts empty tables in the place of those that are there. */
    static void exchanged() {
        for (String table : List.of("scores", "libraries")) {
            DSL_CONTEXT.execute("CREATE TABLE library.next (LIKE library." + table + " INCLUDING ALL)");
            DSL_CONTEXT.execute("DROP TABLE library." + table);
            DSL_CONTEXT.execute("ALTER TABLE library.next RENAME TO " + table);
        }
    }
}
