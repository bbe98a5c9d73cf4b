package org.mirubato.processors.pdf.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlyphNamesTest {

    @Test
    void the_three_families_of_fonts_agree_on_a_treble_clef_and_a_sharp() {
        assertThat(GlyphNames.ofLilyPond("clefs.G"))
                .isEqualTo(GlyphNames.ofSmufl(0xE050))
                .isEqualTo(GlyphNames.ofSonata('&'))
                .isEqualTo("gClef");
        assertThat(GlyphNames.ofLilyPond("accidentals.sharp"))
                .isEqualTo(GlyphNames.ofSmufl(0xE262))
                .isEqualTo(GlyphNames.ofSonata('#'))
                .isEqualTo("accidentalSharp");
    }

    @Test
    void figures_and_symbols_of_time_are_told_apart() {
        assertThat(GlyphNames.ofLilyPond("four")).isEqualTo("timeSig4");
        assertThat(GlyphNames.ofSmufl(0xE084)).isEqualTo("timeSig4");
        assertThat(GlyphNames.ofLilyPond("timesig.C22")).isEqualTo("timeSigCutCommon");
        assertThat(GlyphNames.ofSonata('c')).isEqualTo("timeSigCommon");
    }

    @Test
    void early_clefs_count_as_what_they_became_and_changes_stay_changes() {
        assertThat(GlyphNames.ofLilyPond("clefs.petrucci.c3")).isEqualTo("cClef");
        assertThat(GlyphNames.ofLilyPond("clefs.mensural.g")).isEqualTo("gClef");
        assertThat(GlyphNames.ofLilyPond("clefs.F_change")).isEqualTo("fClefChange");
    }

    @Test
    void text_companions_of_music_fonts_are_text() {
        assertThat(MusicFont.of("Emmentaler-20")).isEqualTo(MusicFont.LILYPOND);
        assertThat(MusicFont.of("Maestro")).isEqualTo(MusicFont.SONATA);
        assertThat(MusicFont.of("OpusStd")).isEqualTo(MusicFont.SONATA);
        assertThat(MusicFont.of("OpusTextStd")).isEqualTo(MusicFont.OTHER);
        assertThat(MusicFont.of("Times-Roman")).isEqualTo(MusicFont.OTHER);
    }
}
