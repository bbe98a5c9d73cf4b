package org.mirubato.query.plan;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.mirubato.domain.testing.SchemaDatabase;

/** A real PostgreSQL with the tables of plans, started once for all tests of this package. */
final class PlanDatabase {

    private static final DSLContext DSL_CONTEXT =
            DSL.using(SchemaDatabase.start("library", "/db/library/V7__plans.sql"), SQLDialect.POSTGRES);

    private PlanDatabase() {}

    static DSLContext empty() {
        DSL_CONTEXT.execute("TRUNCATE library.plans, library.plan_occurrences, library.plan_templates,"
                + " library.calendar_feeds");
        return DSL_CONTEXT;
    }
}
