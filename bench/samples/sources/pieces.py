"""The sample scores that MuseScore engraves. Run it to write their .musicxml files beside it."""
import os

from musicxml import Part, Piece, Voice

PRELUDE_CHORDS = """
c' e' g' c'' e'' / c' d' a' d'' f'' / b d' g' d'' f'' / c' e' g' c'' e'' / c' e' a' e'' a'' / c' d' fis' a' d'' /
b d' g' d'' g'' / b c' e' g' c'' / a c' e' g' c'' / d a d' fis' c'' / g b d' g' b' / g bes e' g' cis'' / f a d' a' d'' /
f aes d' f' b' / e g c' g' c'' / e f a c' f' / d f a c' f' / g, d g b f' / c e g c' e' / c g bes c' e' / f, f a c' e' /
fis, c a c' ees' / aes, f b c' d' / g, f g b d' / g, e g c' e' / g, d g c' f' / g, d g b f' / g, ees a c' fis' /
g, e g c' g' / g, d g c' f' / g, d g b f' / c, c g bes e'
"""


def prelude():
    upper, middle, lower = [], [], []
    for chord in PRELUDE_CHORDS.split("/"):
        bass, tenor, *high = chord.split()
        upper.append(" ".join(["r8 {0}16 {1} {2} {0} {1} {2}".format(*high)] * 2) + " |")
        middle.append(" ".join([f"{rest_over(bass)}16 {tenor}8.~ {tenor}4"] * 2) + " |")
        lower.append(f"{bass}2 {bass} |")
    upper[-1] = upper[-1].replace("|", "@bass |")
    upper.append("r8 f16 a c' f' c' a c' a f a f d f d @treble | r8 g'16 b' d'' f'' d'' b' d'' b' g' b' d' f' e' d' |"
                 " <e' g' c''>1^ |.")
    middle.append("r/b,16 c8.~ c4~ c2 | r/b,16 b,8.~ b,4~ b,2 | c1 |.")
    lower.append("c,1 | c,1 | c,1^ |.")
    return " ".join(upper), " ".join(middle), " ".join(lower)


def rest_over(bass):
    """A rest six steps above the bass note that sounds with it, so that the two do not touch."""
    steps = "cdefgab"
    octave = 3 + bass.count("'") - bass.count(",")
    place = 7 * octave + steps.index(bass[0]) + 6
    marks = place // 7 - 3
    return "r/" + steps[place % 7] + ("'" * marks if marks > 0 else "," * -marks)


def praeludium():
    upper, middle, lower = prelude()
    voices = [Voice(upper), Voice(middle, 5, 2), Voice(lower, 6, 2)]
    return Piece("bach-praeludium", "Praeludium I", [Part("Klavier", ["treble", "bass"], voices)],
                 "4/4", 0, symbol="common", subtitle="aus dem Wohltemperierten Klavier",
                 composer="Johann Sebastian Bach (1685–1750)", opus="BWV 846", arranger="")


def primavera():
    first = """gis''8! gis''! gis''! fis''16( e'') b''4. b''16( a'') | gis''8! gis''! gis''! fis''16( e'') b''4. b''16( a'') |
        gis''8 a''16( b'') a''8 gis'' fis''4t r8 e'' |"""
    second = """b''8 a''16( gis'') a''8 b'' cis'''8 b''4 e''8 | b''8 a''16( gis'') a''8 b'' cis'''8 b''4 e''8 |
        cis'''8 b'' a'' gis'' fis''8.t e''16 e''8 """
    low_first = "e4 e e e | e e e e | e a, b, r |"
    low_second = "e4 fis a8 gis4 r8 | e4 fis a8 gis4 r8 | a4 fis b, e |"
    violin = f"e''8 | $f {first} $p {first} $f {second} e''8 | $p {second} r8 |."
    cello = f"r8 | $f {low_first} $p {low_first} $f {low_second} $p {low_second[:-1]} |."
    return Piece("vivaldi-primavera", "La primavera",
                 [Part("Violino", ["treble"], [Voice(violin)]), Part("Violoncello", ["bass"], [Voice(cello)])],
                 "4/4", 4, pickup=True, tempo="Allegro", subtitle="dal Concerto per violino, RV 269",
                 composer="Antonio Vivaldi (1678–1741)", opus="Op. 8, No. 1")


def greensleeves():
    verse = """a'4 b'8 cis''8.( d''16) cis''8 | b'4 gis'8 e'8.( fis'16) gis'8 | a'4 fis'8 fis'8.( eis'16) fis'8 |
        gis'4 eis'8 cis'4 fis'8 | a'4 b'8 cis''8.( d''16) cis''8 | b'4 gis'8 e'8.( fis'16) gis'8 |
        a'8.( gis'16) fis'8 eis'8.( dis'16) eis'8 | fis'4 fis'8 fis'4 r8 |"""
    chorus = """e''4. e''8.( d''16) cis''8 | b'4 gis'8 e'8.( fis'16 gis'8) | a'4 fis'8 fis'8.( eis'16) fis'8 |
        gis'4 eis'8( cis'4.) | e''4. e''8. d''16 cis''8 | b'4 gis'8 e'8.( fis'16) gis'8 |
        a'8. gis'16 fis'8 eis'8.( dis'16) eis'8 | fis'4. fis'4 |."""
    words = """A -- las, my love, you do me wrong to cast me off dis -- cour -- teous -- ly, for I have lov -- ed you so long,
        de -- light -- ing in your com -- pa -- ny. Green -- sleeves was all my joy, Green -- sleeves was my de -- light,
        Green -- sleeves was my heart of gold, and who but my La -- dy Green -- sleeves?"""
    tune = down(f"fis'8 | {verse} {chorus}")
    return Piece("greensleeves", "Greensleeves", [Part("Tenor", ["treble_8"], [Voice(tune, lyrics=words)])], "6/8", 3,
                 minor=True, pickup=True, tempo="Andantino", composer="Trad. (England, 16th century)")


def down(text):
    """The same notes an octave lower; every note must lie in an octave marked by a high comma."""
    return text.replace("''", "\0").replace("'", "").replace("\0", "'")


def dovregubben():
    theme = "b,8! cis! d! e! fis! d! fis4 | eis8! cis! eis4 e8! c! e4 | b,8! cis! d! e! fis! d! fis! b! |"
    fifth = "fis8! gis! ais! b! cis'! ais! cis'4 |"
    cello = f"""$pp {theme} a8! fis! d! fis! a2 | $p {fifth} d'8! ais! d'4 cis'8! ais! cis'4 | {fifth} d'8! ais! d'4 cis'2 |
        $mf {theme} a8! fis! d! fis! b,4 r |."""
    return Piece("grieg-dovregubben", "I Dovregubbens hall", [Part("Violoncello", ["bass"], [Voice(cello)])], "4/4", 2,
                 minor=True, tempo="Alla marcia e molto marcato", subtitle="fra «Peer Gynt», Suite nr. 1",
                 composer="Edvard Grieg (1843–1907)", opus="Op. 46, No. 4")


def ein_ros():
    lines = {
        "s": ["c''4 c'' d'' c'' | c''2 a' | bes'2 a'4 g'4~ | g'4 f'2 e'4 |", "c''2",
              "a'4 | g' e' f' d' | c'2 r4", "c''4"],
        "a": ["f'4 f' f' f' | e'2 f' | f'2 f'4 g'4~ | g'4 c'2 c'4 |", "f'2", "f'4 | e' c' d' b | c'2 r4", "f'4"],
        "t": ["a4 c' bes a | g2 c' | bes2 c'4 c'4~ | c'4 a2 g4 |", "a2", "c'4 | c' g a g | e2 r4", "a4"],
        "b": ["f4 a, bes, f | c2 f | d2 f4 e4~ | e4 f2 c4 |", "f2", "f4 | c e d g, | c2 r4", "f4"],
    }
    close = {"s": "f'2", "a": "c'2", "t": "a2", "b": "f2"}
    words = """Es ist ein Ros ent -- sprun -- gen aus ei -- ner Wur -- zel zart, wie uns die Al -- ten sun -- gen,
        von Jes -- se kam die Art, und hat ein Blüm -- lein bracht mit -- ten im kal -- ten Win -- ter,
        wohl zu der hal -- ben Nacht."""
    text = {}
    for voice, (verse, start, middle, again) in lines.items():
        end = close[voice]
        text[voice] = f"{start} | {verse} {end} {start} | {verse} {end} r4 {middle} {again} | {verse} {end} |."
    high = [Voice(text["s"], 1, 1, words), Voice(text["a"], 2, 1)]
    low = [Voice(text["t"], 5, 2), Voice(text["b"], 6, 2)]
    return Piece("praetorius-ein-ros", "Es ist ein Ros entsprungen", [Part("SATB", ["treble", "bass"], high + low)], "2/2", -1,
                 symbol="cut", pickup=True, composer="Michael Praetorius (1571–1621)", poet="Speyer 1599",
                 subtitle="vierstimmig")


def menuet():
    start = """d''4 g'8 a' b' c'' | d''4 g'! g'! | e''4 c''8 d'' e'' fis'' | g''4 g'! g'! | c''4 d''8 c'' b' a' |
        b'4 c''8 b' a' g' |"""
    right = f"""|: $mf {start} fis'4 g'8 a' b' g' | a'2. | {start} a'4 b'8 a' g' fis' | g'2. :|
        |: $p b''4 g''8 a'' b'' g'' | a''4 d''8 e'' fis'' d'' | g''4 e''8 fis'' g'' d'' | cis''4 b'8 cis'' a'4 |
        a'8 b' cis'' d'' e'' fis'' | g''4 fis'' e'' | fis'' a' cis'' | d''2. | $mf d''4 g'8( fis') g'4 | e''4 g'8( fis') g'4 |
        d''4 c'' b' | a'8 g' fis' g' a'4 | d'8 e' fis' g' a' b' | c''4 b' a' | b'8( d'') g'4 fis' | g'2. :|"""
    left = """|: <g d'>2 a4 | b2. | c'2. | b2. | a2. | g2. | d'4 b g | d'4 d8 c' b a | b2 a4 | g4 b g | c'2. | b4 c'8 b a g |
        a2 fis4 | g2 b4 | c' d' d | g2 g,4 :| |: g2. | fis2. | e4 g e | a2 a,4 | a2. | b4 d' cis' | d' fis a | d' d c' | b2 d'4 |
        c'2 e'4 | b4 a g | d'2 r4 | d2 fis4 | e4 g fis | g b, d | g d g, :|"""
    return Piece("petzold-menuet", "Menuet", [Part("Clavier", ["treble", "bass"], [Voice(right), Voice(left, 5, 2)])], "3/4", 1,
                 subtitle="aus dem Notenbüchlein", composer="Christian Petzold (1677–1733)",
                 opus="BWV Anh. 114", arranger="")


def folia():
    theme = "f'4 f'4. g'8 | e'2 e'4 | f'4 f'4. g'8 | g'2 g'4 | aes'4 aes'4. bes'8 | g'2 g'4 |"
    viola = f"""$mf {theme} f'4 f' g'8( f') | e'2. | {theme} f'4 e'4.t f'8 | f'2. ||
        $p f'8( g' aes') g' f' g' | e'8( c' e') f' g' e' | f'8( g' aes') g' f' aes' | g'8( bes' g') ees' g' bes' |
        aes'8( bes' c'') bes' aes' c'' | bes'8( g' ees') g' bes' g' | f'8 aes' g' e' e'8.t f'16 | f'2.^ |."""
    cello = """$mf f2. | c2. | f2. | ees2. | aes2. | ees2. | des2. | c2. | f4 aes c' | c e g | f aes c' | ees g bes |
        aes c' ees' | ees g bes | des c c | f2. || $p f2 f,4 | c2 c4 | f2 f,4 | ees2 ees4 | aes2 aes,4 | ees2 ees4 |
        des4 c c | f,2.^ |."""
    return Piece("folia", "La folía", [Part("Viola", ["alto"], [Voice(viola)]), Part("Violoncello", ["bass"], [Voice(cello)])],
                 "3/4", -4, minor=True, tempo="Andante", subtitle="Tema y una variación",
                 composer="Trad. (España y Portugal, s. XVII)")


def maman():
    outer = "c''4 c'' | g'' g'' | a'' a'' | g'' g'' | f'' f'' | e'' e'' | d''4 d''8.t( e''16) |"
    low = "c4 c' | e' c' | f' c' | e' c' | d' b | c' a | f g |"
    right = f"|: $p {outer} c''2 :| g''4 g'' | f'' f'' | e'' e'' | d''2t | g''4 g'' | f'' f'' | e'' e'' | d''2t | {outer} c''2 |."
    left = f"|: {low} c4 c, :| e'4 c' | d' b | c' a | b g | e' c' | d' b | c' a | g g, | {low} <c e g c'>2 |."
    return Piece("mozart-maman", "Ah ! vous dirai-je, Maman",
                 [Part("Piano", ["treble", "bass"], [Voice(right), Voice(left, 5, 2)])], "2/4", 0, subtitle="Thème",
                 composer="Wolfgang Amadeus Mozart (1756–1791)", opus="K. 265 (300e)")


PIECES = (praeludium, primavera, greensleeves, dovregubben, ein_ros, menuet, folia, maman)

if __name__ == "__main__":
    folder = os.path.dirname(os.path.abspath(__file__))
    for build in PIECES:
        piece = build()
        with open(os.path.join(folder, piece.file + ".musicxml"), "w", encoding="utf-8") as out:
            out.write(piece.xml())
