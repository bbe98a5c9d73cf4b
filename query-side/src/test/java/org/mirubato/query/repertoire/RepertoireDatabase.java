package org.mirubato.query.repertoire;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.mirubato.domain.testing.SchemaDatabase;

/** A real PostgreSQL with the repertoire's tables, started once for all tests of this package. */
final class RepertoireDatabase {

    private static final DSLContext DSL_CONTEXT =
            DSL.using(SchemaDatabase.start("library", "/db/library/V5__repertoire.sql"), SQLDialect.POSTGRES);

    private RepertoireDatabase() {}

    static DSLContext empty() {
        DSL_CONTEXT.execute("TRUNCATE library.repertoire_items, library.repertoire_entries, library.practised_pieces");
        return DSL_CONTEXT;
    }
}
