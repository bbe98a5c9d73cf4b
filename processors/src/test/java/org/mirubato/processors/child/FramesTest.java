package org.mirubato.processors.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.processors.child.Frames.Frame;
import org.mirubato.processors.pdf.Answer;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.StraightLine;
import org.mirubato.processors.pdf.TextRun;

class FramesTest {

    @Test
    void a_message_arrives_as_it_was_sent() throws IOException {
        PageContents page = new PageContents(
                1,
                600,
                800,
                List.of(new TextRun("Größe", 1, 2, 3, 4, 0, "Serif")),
                List.of(new MusicGlyph("gClef", 5, 6, 20, 90)),
                List.of(new StraightLine(0, 1, 2, 3)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Frames.write(new DataOutputStream(bytes), Answer.of(List.of(page)), new byte[] {1, 2, 3});

        Frame<Answer> frame = Frames.read(in(bytes.toByteArray()), Answer.class);

        assertThat(frame.message().contents()).containsExactly(page);
        assertThat(frame.message().unreadable()).isNull();
        assertThat(frame.payload()).containsExactly(1, 2, 3);
    }

    @Test
    void lengths_beyond_the_limits_end_the_talk_before_anything_is_kept() {
        byte[] mad = ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE).putInt(0).array();

        assertThatThrownBy(() -> Frames.read(in(mad), Answer.class)).hasMessageContaining("beyond the limits");
    }

    @Test
    void the_end_between_two_messages_is_told_from_one_within() {
        byte[] within = ByteBuffer.allocate(10).putInt(100).putInt(0).array();

        assertThatThrownBy(() -> Frames.read(in(new byte[0]), Answer.class)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> Frames.read(in(within), Answer.class)).hasMessageContaining("middle of a frame");
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
