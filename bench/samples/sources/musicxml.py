"""Writes MusicXML 3.1 from short note strings, for the sample scores that MuseScore engraves.

A note string is a list of words: pitch names as in LilyPond (c d e, fis, bes, ' up, , down), a length (4, 8., the
last one holds), then marks: ~ tie, ( and ) slur, ! staccato, ^ fermata, t trill. <c e>4 is a chord, r a rest.
Other words: | checks the bar, |: and :| repeat, || double line, |. end, @treble a clef, $p a dynamic sign.
"""
import re
from xml.sax.saxutils import escape

QUARTER = 16
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 1200, 1697, 80
DEFAULTS = (
    "<defaults><scaling><millimeters>7</millimeters><tenths>40</tenths></scaling>"
    f"<page-layout><page-height>{PAGE_HEIGHT}</page-height><page-width>{PAGE_WIDTH}</page-width>"
    f'<page-margins type="both"><left-margin>{MARGIN}</left-margin><right-margin>{MARGIN}</right-margin>'
    f"<top-margin>{MARGIN}</top-margin><bottom-margin>{MARGIN}</bottom-margin></page-margins></page-layout></defaults>\n")
STEPS = "cdefgab"
TYPES = {1: "whole", 2: "half", 4: "quarter", 8: "eighth", 16: "16th"}
CLEFS = {"treble": ("G", 2, 0), "bass": ("F", 4, 0), "alto": ("C", 3, 0), "tenor": ("C", 4, 0), "treble_8": ("G", 2, -1)}
BARLINES = {"||": "light-light", "|.": "light-heavy", ":|": "light-heavy", "|:": "heavy-light"}
WORD = re.compile(r"<[^>]*>[^\s]*|\S+")
NOTE = re.compile(r"(<[^>]*>|r/[a-g][',]*|[a-gr](?:is|es|s)*[',]*)(1|2|4|8|16)?(\.*)([~()!^t]*)$")
PITCH = re.compile(r"([a-g])((?:is|es|s)*)([',]*)$")


class Bar:
    """The XML of one bar of one voice, and how full it is."""

    def __init__(self):
        self.xml, self.length, self.left, self.right = [], 0, "", ""


class Voice:
    """Turns one note string into bars."""

    def __init__(self, text, number=1, staff=1, lyrics=""):
        self.number, self.staff = number, staff
        self.syllables = [s for s in lyrics.replace(" -- ", "- ").split() if s]
        self.bars, self.last, self.tied, self.slurred = [Bar()], (QUARTER, "quarter", 0), set(), False
        self.word_open = False
        for word in WORD.findall(text):
            self._word(word)
        if not self.bars[-1].xml:
            self.bars.pop()

    def _word(self, word):
        bar = self.bars[-1]
        if word == "|:":
            bar.left = word
        elif word in ("|", "||", ":|", "|."):
            bar.right = word
            self.bars.append(Bar())
        elif word[0] == "@":
            bar.xml.append(f"<attributes>{clef(word[1:], self.staff)}</attributes>")
        elif word[0] == "$":
            bar.xml.append(
                f'<direction placement="below"><direction-type><dynamics><{word[1:]}/></dynamics></direction-type>'
                f"<staff>{self.staff}</staff></direction>")
        else:
            self._note(word, bar)

    def _note(self, word, bar):
        match = NOTE.match(word)
        if not match:
            raise ValueError(f"not a note: {word}")
        what, base, dots, marks = match.groups()
        if base:
            length = QUARTER * 4 // int(base)
            self.last = (int(length * (2 - 0.5 ** len(dots))), TYPES[int(base)], len(dots))
        pitches = what.strip("<>").split() if what[0] == "<" else [what]
        lyric = "" if what[0] == "r" or self.slurred or set(pitches) & self.tied else self._lyric()
        for index, name in enumerate(pitches):
            bar.xml.append(self._note_xml(name, index > 0, marks, lyric if index == 0 else ""))
        self.tied = set(pitches) if "~" in marks else set()
        self.slurred = (self.slurred or "(" in marks) and ")" not in marks
        bar.length += self.last[0]

    def _note_xml(self, name, in_chord, marks, lyric):
        length, kind, dots = self.last
        ties = self._ties(name, marks)
        return (
            "<note>" + ("<chord/>" if in_chord else "") + (rest(name) if name[0] == "r" else pitch(name))
            + f"<duration>{length}</duration>" + "".join(f'<tie type="{t}"/>' for t in ties)
            + f"<voice>{self.number}</voice><type>{kind}</type>" + "<dot/>" * dots
            + f"<staff>{self.staff}</staff>" + notations(ties, marks, in_chord) + lyric + "</note>")

    def _ties(self, name, marks):
        return (["stop"] if name in self.tied else []) + (["start"] if "~" in marks else [])

    def _lyric(self):
        if not self.syllables:
            return ""
        text = self.syllables.pop(0)
        goes_on = text.endswith("-")
        kind = {(False, False): "single", (False, True): "begin", (True, True): "middle", (True, False): "end"}
        syllabic = kind[(self.word_open, goes_on)]
        self.word_open = goes_on
        return f"<lyric><syllabic>{syllabic}</syllabic><text>{escape(text.rstrip('-'))}</text></lyric>"


def rest(name):
    """The rest element of r, or of r/e' with the height at which it stands."""
    if name == "r":
        return "<rest/>"
    step, _, octave = PITCH.match(name[2:]).groups()
    return (f"<rest><display-step>{step.upper()}</display-step>"
            f"<display-octave>{height(octave)}</display-octave></rest>")


def height(marks):
    """The octave number of a note name's high and low commas."""
    return 3 + marks.count("'") - marks.count(",")


def pitch(name):
    """The pitch element of a LilyPond note name."""
    step, accidental, octave = PITCH.match(name).groups()
    alter = accidental.count("is") - (1 if accidental in ("es", "s") else 0)
    altered = f"<alter>{alter}</alter>" if alter else ""
    return f"<pitch><step>{step.upper()}</step>{altered}<octave>{height(octave)}</octave></pitch>"


def notations(ties, marks, in_chord):
    """Ties, slurs and signs of one note; a chord carries its slurs and signs once."""
    parts = [f'<tied type="{t}"/>' for t in ties]
    if not in_chord:
        parts += ['<slur type="start" number="1"/>'] if "(" in marks else []
        parts += ['<slur type="stop" number="1"/>'] if ")" in marks else []
        parts += ["<ornaments><trill-mark/></ornaments>"] if "t" in marks else []
        parts += ["<articulations><staccato/></articulations>"] if "!" in marks else []
        parts += ["<fermata/>"] if "^" in marks else []
    return f"<notations>{''.join(parts)}</notations>" if parts else ""


def clef(word, staff):
    """The clef element of a clef word."""
    sign, line, octave = CLEFS[word]
    change = f"<clef-octave-change>{octave}</clef-octave-change>" if octave else ""
    return f'<clef number="{staff}"><sign>{sign}</sign><line>{line}</line>{change}</clef>'


class Part:
    """An instrument: its name, its staves' clefs and its voices."""

    def __init__(self, name, clefs, voices):
        self.name, self.clefs, self.voices = name, clefs, voices

    def measures(self, piece, first):
        """The measure elements; the first part of a piece also carries its tempo."""
        count = len(self.voices[0].bars)
        for voice in self.voices:
            if len(voice.bars) != count:
                raise ValueError(f"{piece.file}, {self.name}: {len(voice.bars)} bars, not {count}")
        return "".join(self._measure(piece, index, first) for index in range(count))

    def _measure(self, piece, index, first):
        bars = [voice.bars[index] for voice in self.voices]
        lengths = {bar.length for bar in bars}
        pickup = piece.pickup and index == 0
        if len(lengths) != 1 or not (pickup or lengths == {piece.bar_length()} or index == len(self.voices[0].bars) - 1):
            raise ValueError(f"{piece.file}, {self.name}, bar {index}: lengths {lengths}")
        back = f"<backup><duration>{bars[0].length}</duration></backup>"
        number = f'number="{index if piece.pickup else index + 1}"' + (' implicit="yes"' if pickup else "")
        head = self._attributes(piece) if index == 0 else ""
        head += piece.tempo_xml() if index == 0 and first else ""
        return (f"<measure {number}>" + barline(bars[0].left, "left") + head
                + back.join("".join(bar.xml) for bar in bars) + barline(bars[0].right, "right") + "</measure>\n")

    def _attributes(self, piece):
        clefs = "".join(clef(word, staff + 1) for staff, word in enumerate(self.clefs))
        mode = "minor" if piece.minor else "major"
        symbol = f' symbol="{piece.symbol}"' if piece.symbol else ""
        beats, beat = piece.time.split("/")
        return (f"<attributes><divisions>{QUARTER}</divisions><key><fifths>{piece.fifths}</fifths><mode>{mode}</mode></key>"
                f"<time{symbol}><beats>{beats}</beats><beat-type>{beat}</beat-type></time>"
                f"<staves>{len(self.clefs)}</staves>{clefs}</attributes>")


def barline(sign, side):
    """A bar line other than the plain one, or nothing."""
    if sign not in BARLINES:
        return ""
    repeat = {"|:": '<repeat direction="forward"/>', ":|": '<repeat direction="backward"/>'}.get(sign, "")
    return f'<barline location="{side}"><bar-style>{BARLINES[sign]}</bar-style>{repeat}</barline>'


class Piece:
    """One score: what is printed at its head, key, time and parts."""

    def __init__(self, file, title, parts, time, fifths, minor=False, symbol="", pickup=False, tempo="", subtitle="",
                 composer="", opus="", poet="", arranger="arr. Mirubato", rights="Set by Mirubato, Apache-2.0"):
        self.file, self.title, self.parts, self.time, self.fifths = file, title, parts, time, fifths
        self.minor, self.symbol, self.pickup, self.tempo = minor, symbol, pickup, tempo
        self.subtitle, self.poet = subtitle, poet
        self.right = "\n".join(line for line in (composer, opus, arranger) if line)
        self.composer, self.rights = composer, rights

    def bar_length(self):
        """The length of a full bar in divisions."""
        beats, beat = self.time.split("/")
        return QUARTER * 4 * int(beats) // int(beat)

    def tempo_xml(self):
        """The words above the first bar, or nothing."""
        words = f'<words font-weight="bold">{escape(self.tempo)}</words>'
        return f'<direction placement="above"><direction-type>{words}</direction-type></direction>' if self.tempo else ""

    def xml(self):
        """The whole document."""
        names = "".join(f'<score-part id="P{n}"><part-name>{escape(part.name)}</part-name></score-part>'
                        for n, part in enumerate(self.parts, 1))
        parts = "".join(f'<part id="P{n}">\n{part.measures(self, n == 1)}</part>\n' for n, part in enumerate(self.parts, 1))
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 3.1 Partwise//EN" '
            '"http://www.musicxml.org/dtds/partwise.dtd">\n<score-partwise version="3.1">\n'
            f"<work><work-title>{escape(self.title)}</work-title></work>\n<identification>"
            f'<creator type="composer">{escape(self.right)}</creator>'
            + (f'<creator type="poet">{escape(self.poet)}</creator>' if self.poet else "")
            + f"<rights>{escape(self.rights)}</rights></identification>\n"
            + DEFAULTS + self._credits() + f"<part-list>{names}</part-list>\n{parts}</score-partwise>\n")

    def _credits(self):
        heads = [(self.title, "center", PAGE_WIDTH // 2, 60, 24), (self.subtitle, "center", PAGE_WIDTH // 2, 125, 14),
                 (self.right, "right", PAGE_WIDTH - MARGIN, 160, 11), (self.poet, "left", MARGIN, 160, 11)]
        return "".join(
            f'<credit page="1"><credit-words default-x="{x}" default-y="{PAGE_HEIGHT - down}" font-size="{size}" '
            f'justify="{side}" valign="top">{escape(text)}</credit-words></credit>\n'
            for text, side, x, down, size in heads if text)
