package org.mirubato.infra.axon;

import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.mirubato.processors.goal.PlannedPieces;
import org.mirubato.processors.identity.ErasedAccounts;
import org.mirubato.processors.notice.Achievements;
import org.mirubato.processors.notice.NoticeMails;
import org.mirubato.processors.piece.PractisedPieces;
import org.mirubato.processors.plan.CountedAdoptions;
import org.mirubato.processors.plan.FollowedPlans;
import org.mirubato.processors.practice.FinishedSessions;
import org.mirubato.processors.repertoire.MergedItems;
import org.mirubato.processors.repertoire.RenamedPieces;
import org.mirubato.processors.score.ScoreProcessingSaga;
import org.springframework.jdbc.core.JdbcTemplate;

/** The processing groups that act on the world with what they see: for them each event happens once, and never again. */
public final class SideEffects {

    /** Their names; a saga's group always belongs here. */
    public static final Set<String> GROUPS = Set.of(
            ScoreProcessingSaga.GROUP,
            FinishedSessions.GROUP,
            PractisedPieces.GROUP,
            NoticeMails.GROUP,
            PlannedPieces.GROUP,
            RenamedPieces.GROUP,
            CountedAdoptions.GROUP,
            FollowedPlans.GROUP,
            ErasedAccounts.GROUP,
            Achievements.GROUP,
            MergedItems.GROUP);

    private static final int SEGMENTS = 2;

    private SideEffects() {}

    /**
     * Has them begin after a position when the application starts, as if they had seen everything up to there. Joins the
     * transaction that is bound to the data source.
     */
    public static void startAfter(long position, DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        TokenStore tokens = new ProcessingConfig()
                .tokenStore(
                        new SpringDataSourceConnectionProvider(dataSource),
                        new SerializerConfig().serializer(),
                        "import",
                        ProcessingConfig.CLAIM_SECONDS);
        for (String group : GROUPS) {
            int segments = jdbc.update("delete from token_entry where processor_name = ?", group);
            tokens.initializeTokenSegments(
                    group, segments == 0 ? SEGMENTS : segments, new GlobalSequenceTrackingToken(position));
        }
    }
}
