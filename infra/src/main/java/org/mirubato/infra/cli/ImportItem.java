package org.mirubato.infra.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One file on its way, at one moment.
 *
 * @param label how the file is shown: its path below the folder that was named
 * @param scoreId the score that it became, once the server has it
 * @param score the server's last word on that score
 * @param error why it failed, only with {@link State#FAILED}
 */
public record ImportItem(
        Path file,
        String label,
        State state,
        @Nullable String scoreId,
        @Nullable JsonNode score,
        @Nullable String error) {

    /** Where the file stands. */
    public enum State {
        WAITING("waiting"),
        SENDING("sending"),
        PROCESSING("processing"),
        COMPLETED("completed"),
        ALREADY_HERE("already here"),
        FAILED("failed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As people read it. */
        public String words() {
            return words;
        }

        /** Whether nothing more will happen to the file. */
        public boolean last() {
            return this == COMPLETED || this == ALREADY_HERE || this == FAILED;
        }
    }

    static ImportItem of(Path file, String label) {
        return new ImportItem(file, label, State.WAITING, null, null, null);
    }

    ImportItem sending() {
        return new ImportItem(file, label, State.SENDING, scoreId, score, null);
    }

    ImportItem processing(String id) {
        return new ImportItem(file, label, State.PROCESSING, id, score, null);
    }

    ImportItem failed(String reason) {
        return new ImportItem(file, label, State.FAILED, scoreId, score, reason);
    }

    /** Same contents as a file that was sent before in this run. */
    ImportItem sameAs(ImportItem other) {
        State same = other.state == State.COMPLETED ? State.ALREADY_HERE : other.state;
        return new ImportItem(file, label, same, other.scoreId, other.score, other.error);
    }

    /** The server has had it since before this run. */
    ImportItem found(JsonNode known) {
        ImportItem now = told(known);
        return now.state == State.COMPLETED ? now.in(State.ALREADY_HERE) : now;
    }

    /** Takes over what the server says about the score. */
    ImportItem told(JsonNode latest) {
        ImportItem now = new ImportItem(
                file, label, State.PROCESSING, latest.path("id").asString(String.valueOf(scoreId)), latest, null);
        return switch (latest.path("processing_status").asString("")) {
            case "completed" -> now.in(State.COMPLETED);
            case "failed" -> now.failed(latest.path("processing_error").asString("the server could not process it"));
            default -> now;
        };
    }

    private ImportItem in(State next) {
        return new ImportItem(file, label, next, scoreId, score, error);
    }
}
