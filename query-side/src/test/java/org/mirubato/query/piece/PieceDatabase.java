package org.mirubato.query.piece;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.mirubato.domain.testing.SchemaDatabase;

/** A real PostgreSQL with the table of pieces, started once for all tests of this package. */
final class PieceDatabase {

    private static final DSLContext DSL_CONTEXT =
            DSL.using(SchemaDatabase.start("library", "/db/library/V3__pieces.sql"), SQLDialect.POSTGRES);

    private PieceDatabase() {}

    static DSLContext empty() {
        DSL_CONTEXT.execute("TRUNCATE library.pieces");
        return DSL_CONTEXT;
    }
}
