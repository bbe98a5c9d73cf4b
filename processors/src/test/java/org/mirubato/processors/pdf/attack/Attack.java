package org.mirubato.processors.pdf.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One kind of bad file. */
public record Attack(String name, Maker maker) {

    /** Makes a file; the same random numbers give the same bytes, but for what PDFBox makes up when it encrypts. */
    public interface Maker {
        byte[] make(SplittableRandom random) throws IOException;
    }

    /**
     * All kinds, in a fixed order.
     *
     * @param port of this machine where some would like to connect
     */
    public static List<Attack> all(int port) {
        List<Attack> all = new ArrayList<>();
        all.addAll(DamagedSamples.attacks());
        all.addAll(TwistedStructures.attacks());
        all.addAll(Bombs.attacks());
        all.addAll(BadPictures.attacks());
        all.addAll(OddPages.attacks());
        all.addAll(BadFonts.attacks());
        all.addAll(new ActiveContents(port).attacks());
        all.addAll(Recursions.attacks());
        all.addAll(Locks.attacks());
        all.addAll(PictureFiles.attacks());
        return List.copyOf(all);
    }

    /** A file of the kind with that name. */
    public static byte[] made(String name, long seed) throws IOException {
        Attack attack = all(9).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return attack.maker.make(new SplittableRandom(seed));
    }
}
