package org.mirubato.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.EntryLimits;
import org.mirubato.domain.practice.ExtraField;

/**
 * A part of an occurrence. A text is empty when it is not said.
 *
 * @param minutes null when it is not said
 * @param tempoTargets a JSON object in canonical form, or empty
 * @param metadata a JSON object in canonical form, or empty
 * @param extra fields that we don't know; none in what was stored before they were kept
 */
public record Segment(
        String id,
        String label,
        @Nullable Integer minutes,
        List<PlanPiece> pieces,
        List<String> techniques,
        String instructions,
        String tempoTargets,
        String metadata,
        List<ExtraField> extra) {

    public Segment {
        extra = ExtraField.orNone(extra);
    }

    static List<Segment> checked(List<Segment> segments) {
        if (segments.size() > PlanLimits.MOST_SEGMENTS) {
            throw Refusal.invalid("Give at most " + PlanLimits.MOST_SEGMENTS + " segments.");
        }
        List<Segment> checked = segments.stream().map(Segment::checked).toList();
        if (checked.stream().mapToInt(Segment::length).sum() > PlanLimits.LONGEST_SEGMENTS) {
            throw Refusal.invalid(
                    "Shorten the segments: together at most " + PlanLimits.LONGEST_SEGMENTS + " characters.");
        }
        return checked;
    }

    private Segment checked() {
        String name = CheckedText.line("the label", label, PlanLimits.LONGEST_TITLE);
        if (name.isEmpty()) {
            throw Refusal.invalid("Give each segment a label.");
        }
        return new Segment(
                CheckedText.line("the segment's id", id, EntryLimits.LONGEST_WORD),
                name,
                CheckedText.within("the minutes of a segment", minutes, 1, EntryLimits.MOST_MINUTES),
                PlanPiece.checked(pieces),
                CheckedText.lines("techniques", techniques, PlanLimits.MOST_WORDS),
                CheckedText.text("the instructions", instructions, PlanLimits.LONGEST_TEXT),
                CheckedText.text("the tempo targets", tempoTargets, PlanLimits.LONGEST_JSON),
                CheckedText.text("the segment's metadata", metadata, PlanLimits.LONGEST_JSON),
                ExtraField.checked(extra, PlanLimits.MOST_EXTRA_FIELDS, PlanLimits.LONGEST_JSON));
    }

    private int length() {
        return instructions.length() + tempoTargets.length() + metadata.length() + ExtraField.length(extra);
    }
}
