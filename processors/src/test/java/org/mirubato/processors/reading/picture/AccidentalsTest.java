package org.mirubato.processors.reading.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirubato.processors.reading.picture.Accidentals.Accidental;
import org.mirubato.processors.reading.picture.NoteHeads.NoteHead;
import org.mirubato.processors.reading.vision.training.PrintedSigns;

class AccidentalsTest {

    private static final double SPACE = 14;
    private static final double TOP = 400;
    private static final double FIRST = 250;
    private static final double APART = 5 * SPACE;

    /** Staff spaces from a note's middle to its sign's right edge. */
    private static final double BEFORE = 0.9;

    @ParameterizedTest
    @MethodSource("org.mirubato.processors.reading.vision.training.PrintedSigns#upright")
    void the_signs_of_all_upright_fonts_are_told_apart(String font) {
        List<@Nullable Accidental> printed = printed();

        assertThat(signs(page(font, printed).picture())).isEqualTo(printed);
    }

    @ParameterizedTest
    @EnumSource(PageDegradation.class)
    void worn_pages_show_them_too(PageDegradation degradation) {
        List<@Nullable Accidental> printed = printed();

        List<@Nullable Accidental> seen =
                signs(degradation.of(page("leland", printed).picture(), 3));

        assertThat(seen).hasSameSizeAs(printed);
        int alike = 0;
        for (int i = 0; i < seen.size(); i++) {
            alike += seen.get(i) == printed.get(i) ? 1 : 0;
        }
        assertThat(alike).isGreaterThanOrEqualTo(printed.size() - 2);
    }

    @Test
    void bar_lines_stems_dots_and_beams_before_a_note_are_no_signs() {
        DrawnPage page = page("bravura", List.of());
        for (int step = -4; step <= 4; step++) {
            double x = FIRST + (step + 4) * 2 * APART;
            page.head(x, height(step), SPACE, true).head(x + 1.6 * SPACE, height(step), SPACE, true);
            page.line(x + 0.62 * SPACE, height(step), x + 0.62 * SPACE, height(step + 7), 2);
            page.line(x - 1.3 * SPACE, TOP, x - 1.3 * SPACE, TOP + 4 * SPACE, 2);
            page.line(x - 1.7 * SPACE, TOP, x - 1.7 * SPACE, TOP + 4 * SPACE, 2);
        }

        assertThat(signs(page.picture())).hasSize(18).containsOnlyNulls();
    }

    /** By turns, so that each stands on lines and in spaces, in the staff and outside. */
    private static List<@Nullable Accidental> printed() {
        List<@Nullable Accidental> signs = new ArrayList<>();
        for (int note = 0; note < 17; note++) {
            int sign = note % (Accidental.values().length + 1);
            signs.add(sign == 0 ? null : Accidental.values()[sign - 1]);
        }
        return signs;
    }

    /** A staff with notes that rise step by step, each with its sign before it. */
    private static DrawnPage page(String font, List<@Nullable Accidental> signs) {
        DrawnPage page = new DrawnPage(1654, 1000).lines(5, 100, 1560, TOP, SPACE);
        for (int i = 0; i < signs.size(); i++) {
            int step = i - 8;
            double x = FIRST + i * APART;
            page.head(x, height(step), SPACE, true);
            for (int ledger = 6; ledger <= Math.abs(step); ledger += 2) {
                double y = height((int) Math.signum(step) * ledger);
                page.line(x - SPACE, y, x + SPACE, y, SPACE / 9);
            }
            Accidental sign = signs.get(i);
            if (sign != null) {
                Shape outline = PrintedSigns.outline(font, sign.name());
                double right = outline.getBounds2D().getMaxX();
                page.shape(outline, x - (BEFORE + right) * SPACE, height(step), SPACE);
            }
        }
        return page;
    }

    private static double height(int step) {
        return TOP + 2 * SPACE - step * SPACE / 2;
    }

    private static List<@Nullable Accidental> signs(GreyPicture picture) {
        PagePicture page = PagePicture.of(1, picture);
        FoundStaff found = page.staves().get(0);
        StraightStaff staff = StraightStaff.of(page.upright(), found);
        List<NoteHead> heads =
                NoteHeads.between(found.left() + 8 * found.space(), found.right() - found.space(), staff);
        return Accidentals.before(heads, staff);
    }
}
