package org.mirubato.infra.storage;

import java.util.Map;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.processors.score.ScoreFileStore;

/** Where things stand in the bucket. Addresses follow from the content; {@code r1} is the version of the rendering. */
final class StoredScores {

    static final String WEBP = "image/webp";
    static final String WIDTH = "width";
    static final String HEIGHT = "height";
    private static final String RENDERING = "r1";

    private StoredScores() {}

    static String original(ContentHash hash) {
        return "blobs/" + hash;
    }

    /** What all that was made of the file begins with, by whichever version. */
    static String pictures(ContentHash hash) {
        return "derived/" + hash + "/";
    }

    static String picture(ContentHash hash, int page) {
        String name = page == ScoreFileStore.THUMBNAIL ? "thumbnail" : "page-" + page;
        return pictures(hash) + RENDERING + "/" + name + ".webp";
    }

    static Map<String, String> metadata(ScoreFileStore.PictureSize size) {
        return Map.of(WIDTH, String.valueOf(size.width()), HEIGHT, String.valueOf(size.height()));
    }
}
