package org.mirubato.domain.score;

/** The kinds of file that can be a score. */
public enum MediaType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "image"),
    JPEG("image/jpeg", "image");

    private final String mime;
    private final String sourceType;

    MediaType(String mime, String sourceType) {
        this.mime = mime;
        this.sourceType = sourceType;
    }

    /** The name on the wire, e.g. {@code application/pdf}. */
    public String mime() {
        return mime;
    }

    /** {@code pdf} or {@code image}. */
    public String sourceType() {
        return sourceType;
    }
}
