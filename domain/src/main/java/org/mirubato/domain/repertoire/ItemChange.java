package org.mirubato.domain.repertoire;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.EntryLimits;

/**
 * What somebody says about an item; null is what nothing is said about.
 *
 * @param rating how difficult the piece is, 1 to {@value ItemLimits#HARDEST}; 0 for no rating
 * @param notes without the lines by which some clients tell of the status; empty for none
 * @param links addresses that begin with http or https
 */
public record ItemChange(
        @Nullable RepertoireStatus status,
        @Nullable Integer rating,
        @Nullable String notes,
        @Nullable List<String> links,
        @Nullable List<String> tags) {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s/?#<>\"]+([/?#][^\\s<>\"]*)?", Pattern.CASE_INSENSITIVE);

    /** Says nothing. */
    public static final ItemChange NONE = new ItemChange(null, null, null, null, null);

    /** @throws Refusal (invalid) when a value is none for its field */
    public ItemChange {
        CheckedText.within("the difficulty", rating, 0, ItemLimits.HARDEST);
        notes = notes == null
                ? null
                : CheckedText.text("the notes", StatusLines.without(notes), EntryLimits.LONGEST_NOTES);
        links = links == null ? null : checkedLinks(links);
        tags = tags == null ? null : CheckedText.lines("tags", tags, ItemLimits.MOST_TAGS);
    }

    /** Says the status alone. */
    public static ItemChange to(RepertoireStatus status) {
        return new ItemChange(status, null, null, null, null);
    }

    private static List<String> checkedLinks(List<String> links) {
        List<String> checked = links.stream()
                .map(link -> CheckedText.text("a link", link.strip(), ItemLimits.LONGEST_LINK))
                .filter(link -> !link.isEmpty())
                .distinct()
                .toList();
        if (checked.size() > ItemLimits.MOST_LINKS) {
            throw Refusal.invalid("Give at most " + ItemLimits.MOST_LINKS + " links.");
        }
        checked.forEach(ItemChange::requireAddress);
        return checked;
    }

    /** Nothing else is followed: a link of another kind could run in the reader's page. */
    private static void requireAddress(String link) {
        if (!ADDRESS.matcher(link).matches()) {
            throw Refusal.invalid("Give each link as a whole address that begins with https:// or http://.");
        }
    }
}
