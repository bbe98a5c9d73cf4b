package org.mirubato.domain.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mirubato.domain.TextValue;
import org.mirubato.domain.identity.UserId;

/**
 * Where in the log a plan, an occurrence, a template or a calendar feed is. Follows from its owner and its id, so two users may use
 * one id and nobody reaches what is another's.
 */
public record PlanKey(String value) implements TextValue {

    private static final int BYTES = 16;

    /** The place of a plan. */
    public static PlanKey of(UserId owner, PlanId plan) {
        return new PlanKey("plan_" + digest(owner, plan.value()));
    }

    /** The place of an occurrence. */
    public static PlanKey of(UserId owner, OccurrenceId occurrence) {
        return new PlanKey("occurrence_" + digest(owner, occurrence.value()));
    }

    /** The place of a template. */
    public static PlanKey of(UserId author, TemplateId template) {
        return new PlanKey("template_" + digest(author, template.value()));
    }

    /** The place of a user's calendar feed. */
    public static PlanKey feedOf(UserId owner) {
        return new PlanKey("feed_" + digest(owner, "calendar"));
    }

    /**
     * The id of the occurrence that a plan's schedule makes: the same however often it is made.
     *
     * @param recurrenceKey which one of the plan
     */
    public static OccurrenceId occurrenceOf(UserId owner, PlanId plan, String recurrenceKey) {
        return new OccurrenceId("occ_" + digest(owner, plan.value() + "\n" + recurrenceKey));
    }

    private static String digest(UserId owner, String id) {
        try {
            byte[] text = (owner.value() + "\n" + id).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
