package org.mirubato.query.score;

import java.util.Optional;
import org.mirubato.domain.score.ContentHash;

/** The files that stand in the object store. Knows no rights: these are checked on the score before a file is asked for. */
public interface ScoreFiles {

    /** The file as it was uploaded. */
    Optional<StoredFile> original(ContentHash hash);

    /** The picture for lists. */
    Optional<StoredFile> thumbnail(ContentHash hash);

    /** The picture of a page, from 1. */
    Optional<StoredFile> page(ContentHash hash, int page);
}
