package org.mirubato.bench;

import java.nio.file.Path;

/** Draws all pages of a PDF at the width of our pages. */
interface Renderer {

    /** Into the folder; throws a {@link BenchException} for what it cannot draw. */
    void render(Path file, int pages, Path into) throws InterruptedException;
}
