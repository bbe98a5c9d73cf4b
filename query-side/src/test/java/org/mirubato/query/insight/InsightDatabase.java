package org.mirubato.query.insight;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.mirubato.domain.testing.SchemaDatabase;

/** A real PostgreSQL with the sums, started once for all tests of this package. */
final class InsightDatabase {

    private static final DSLContext DSL_CONTEXT =
            DSL.using(SchemaDatabase.start("library", "/db/library/V8__insights.sql"), SQLDialect.POSTGRES);

    private InsightDatabase() {}

    static DSLContext empty() {
        DSL_CONTEXT.execute("TRUNCATE library.practised_entries, library.practice_days");
        return DSL_CONTEXT;
    }
}
