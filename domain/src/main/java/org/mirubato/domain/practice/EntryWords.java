package org.mirubato.domain.practice;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/**
 * The part of an entry that is its owner's private matter. Null is what nothing is said about; an empty text or list is a field
 * that is empty on purpose.
 *
 * @param instrument in lower case
 * @param techniques in lower case
 * @param mood the word of a {@link Mood}
 * @param metadata a JSON object in canonical form, or empty
 * @param scoreId the score or piece that the entry is linked to
 */
public record EntryWords(
        @Nullable String instrument,
        @Nullable List<EntryPiece> pieces,
        @Nullable List<String> techniques,
        @Nullable String notes,
        @Nullable String mood,
        @Nullable List<String> tags,
        @Nullable String metadata,
        @Nullable String scoreId,
        @Nullable String scoreTitle,
        @Nullable String scoreComposer,
        @Nullable List<ExtraField> extra) {

    /** Says nothing. */
    public static final EntryWords NONE =
            new EntryWords(null, null, null, null, null, null, null, null, null, null, null);

    /** What an instrument is when nobody says. */
    public static final String USUAL_INSTRUMENT = "piano";

    /** An entry's words before anything is said. */
    static final EntryWords BLANK =
            new EntryWords(USUAL_INSTRUMENT, List.of(), List.of(), "", "", List.of(), "", "", "", "", List.of());

    /** These words, and those of {@code before} that these say nothing about; unknown fields are told apart by their names. */
    public EntryWords over(EntryWords before) {
        return new EntryWords(
                Sparse.or(instrument, before.instrument),
                Sparse.or(pieces, before.pieces),
                Sparse.or(techniques, before.techniques),
                Sparse.or(notes, before.notes),
                Sparse.or(mood, before.mood),
                Sparse.or(tags, before.tags),
                Sparse.or(metadata, before.metadata),
                Sparse.or(scoreId, before.scoreId),
                Sparse.or(scoreTitle, before.scoreTitle),
                Sparse.or(scoreComposer, before.scoreComposer),
                extra == null || before.extra == null
                        ? Sparse.or(extra, before.extra)
                        : ExtraField.over(extra, before.extra));
    }

    /** What these words say that {@code before} did not; null when that is nothing. */
    @Nullable
    EntryWords beyond(EntryWords before) {
        EntryWords news = new EntryWords(
                Sparse.unless(instrument, before.instrument),
                Sparse.unless(pieces, before.pieces),
                Sparse.unless(techniques, before.techniques),
                Sparse.unless(notes, before.notes),
                Sparse.unless(mood, before.mood),
                Sparse.unless(tags, before.tags),
                Sparse.unless(metadata, before.metadata),
                Sparse.unless(scoreId, before.scoreId),
                Sparse.unless(scoreTitle, before.scoreTitle),
                Sparse.unless(scoreComposer, before.scoreComposer),
                Sparse.unless(extra, before.extra));
        return news.equals(NONE) ? null : news;
    }

    /** The same in canonical form. */
    EntryWords checked() {
        return new EntryWords(
                instrument == null ? null : checkedInstrument(instrument),
                pieces == null ? null : checkedPieces(pieces),
                techniques == null ? null : checkedTechniques(techniques),
                notes == null ? null : CheckedText.text("the notes", notes, EntryLimits.LONGEST_NOTES),
                mood == null ? null : Mood.checked(mood),
                tags == null ? null : checkedTags(tags),
                metadata == null ? null : CheckedText.text("the metadata", metadata, EntryLimits.LONGEST_JSON),
                scoreId == null ? null : CheckedText.line("the score's id", scoreId, EntryLimits.LONGEST_SCORE_ID),
                scoreTitle == null ? null : CheckedText.line("the title", scoreTitle, EntryLimits.LONGEST_LINE),
                scoreComposer == null
                        ? null
                        : CheckedText.line("the composer", scoreComposer, EntryLimits.LONGEST_LINE),
                extra == null
                        ? null
                        : ExtraField.checked(extra, EntryLimits.MOST_EXTRA_FIELDS, EntryLimits.LONGEST_JSON));
    }

    static List<String> checkedTags(List<String> tags) {
        return CheckedText.lines("tags", tags, EntryLimits.MOST_TAGS);
    }

    static List<String> checkedTechniques(List<String> techniques) {
        List<String> lower =
                techniques.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        return CheckedText.lines("techniques", lower, EntryLimits.MOST_TECHNIQUES);
    }

    private static String checkedInstrument(String instrument) {
        String word = CheckedText.line("the instrument", instrument, EntryLimits.LONGEST_WORD);
        return word.isEmpty() ? USUAL_INSTRUMENT : word.toLowerCase(Locale.ROOT);
    }

    private static List<EntryPiece> checkedPieces(List<EntryPiece> pieces) {
        if (pieces.size() > EntryLimits.MOST_PIECES) {
            throw Refusal.invalid("Give at most " + EntryLimits.MOST_PIECES + " pieces.");
        }
        return pieces.stream().map(EntryPiece::checked).toList();
    }
}
