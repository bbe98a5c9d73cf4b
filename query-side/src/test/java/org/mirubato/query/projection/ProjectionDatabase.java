package org.mirubato.query.projection;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.mirubato.domain.testing.SchemaDatabase;

/** A real PostgreSQL with some tables, started once for all tests of this package. */
final class ProjectionDatabase {

    private static final DSLContext DSL_CONTEXT =
            DSL.using(SchemaDatabase.start("library", "/db/library/V5__repertoire.sql"), SQLDialect.POSTGRES);

    private ProjectionDatabase() {}

    static DSLContext empty() {
        DSL_CONTEXT.execute("TRUNCATE library.repertoire_items, library.practised_pieces");
        return DSL_CONTEXT;
    }
}
