"""The fifteen studies: writes their .musicxml files and truth.json beside it. The notes come from a seed; nothing is taken from anywhere.

One study for each key signature; the writer is that of the sample scores.
"""
import json
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples", "sources"))
import musicxml  # noqa: E402
from musicxml import CLEFS, Part, Piece, Voice  # noqa: E402

CLEFS.update({"soprano": ("C", 1, 0), "mezzosoprano": ("C", 2, 0), "bass_8": ("F", 4, -1)})
SHARPS = "fcgdaeb"
# the note, 28 being the middle C, that each clef's melody begins near
MIDDLE = {"treble": 34, "soprano": 32, "mezzosoprano": 30, "alto": 28, "tenor": 26, "treble_8": 27, "bass": 22,
          "bass_8": 15}
# ways to fill a beat of so many sixteenths
BEATS = {4: ["4", "8 8", "8. 16"], 6: ["4.", "4 8", "8 8 8"], 8: ["2", "4 4", "4. 8"]}
# the beats of a bar
METRES = {"2/4": [4] * 2, "3/4": [4] * 3, "4/4": [4] * 4, "2/2": [8] * 2, "3/8": [6], "6/8": [6] * 2, "9/8": [6] * 3,
          "12/8": [6] * 4, "5/4": [4] * 5, "7/8": [4, 4, 6], "3/2": [8] * 3, "6/4": [4] * 6, "5/8": [4, 6]}
# file, title, composer, opus, fifths, minor, time, symbol, tempo, parts as (printed name, our name, clefs)
STUDIES = [
    ("clockmaker", "The Clockmaker's Errand", "Aldous Quillfeather (1851–1919)", "Op. 3", 0, False, "4/4", "common",
     "Allegretto", [("Flute", "flute", ["treble"])]),
    ("muehlrad", "Das stille Mühlrad", "Brunhild Taktstrich (1808–1871)", "Op. 12, No. 1", 1, True, "6/8", "",
     "Andantino", [("Viola", "viola", ["alto"])]),
    ("parapluies", "Danse des parapluies", "Séverine Contretemps (1870–1934)", "Op. 41", 2, False, "3/8", "",
     "Vivace", [("Piano", "piano", ["treble", "bass"])]),
    ("lanterna", "Canzone della lanterna", "Ottavio Semibreve (1640–1702)", "", 3, True, "3/4", "",
     "Larghetto", [("Violoncello", "cello", ["tenor"])]),
    ("tobogan", "El tobogán de cristal", "Remedios Corchea (1888–1956)", "Op. 9, No. 2", 4, False, "2/4", "",
     "Allegro", [("Guitarra", "guitar", ["treble_8"])]),
    ("fjord", "Tåke over øya", "Torbjørg Halvnote (1860–1931)", "Op. 22", 5, True, "9/8", "",
     "Lento", [("Violino", "violin", ["treble"]), ("Violoncello", "cello", ["bass"])]),
    ("nocni-vlak", "Noční vlak do Lhoty", "Květoslav Půlnota (1901–1967)", "", 6, False, "7/8", "",
     "Presto", [("Fagott", "bassoon", ["bass"])]),
    ("amethyst", "Amethyst Study", "Gideon Fermata (1833–1899)", "Op. 77, No. 7", 7, True, "2/2", "cut",
     "Moderato", [("Piano", "piano", ["treble", "bass"])]),
    ("kerze", "Die letzte Kerze", "Brunhild Taktstrich (1808–1871)", "Op. 15", -1, True, "3/2", "",
     "Adagio", [("Sopran", "voice", ["soprano"])]),
    ("jardin", "Au jardin des horloges", "Séverine Contretemps (1870–1934)", "Op. 43, No. 4", -2, False, "12/8", "",
     "Andante con moto", [("Flûte", "flute", ["treble"]), ("Piano", "piano", ["treble", "bass"])]),
    ("quartett", "Quartett vom Dachboden", "Aldous Quillfeather (1851–1919)", "Op. 30", -3, True, "4/4", "",
     "Allegro moderato", [("Violine I", "violin", ["treble"]), ("Violine II", "violin", ["treble"]),
                          ("Viola", "viola", ["alto"]), ("Violoncello", "cello", ["bass"])]),
    ("scala", "La scala a chiocciola", "Ottavio Semibreve (1640–1702)", "", -4, False, "5/4", "",
     "Tempo giusto", [("Cembalo", "harpsichord", ["treble", "bass"])]),
    ("niebla", "Romance de la niebla", "Remedios Corchea (1888–1956)", "Op. 2", -5, True, "6/4", "",
     "Lento assai", [("Oboe", "oboe", ["treble"])]),
    ("brevduen", "Brevduen", "Torbjørg Halvnote (1860–1931)", "Op. 8, No. 3", -6, False, "5/8", "",
     "Con moto", [("Kontrabass", "double bass", ["bass"])]),
    ("obsidian", "Obsidian Waltz", "Gideon Fermata (1833–1899)", "Op. 80", -7, True, "3/4", "",
     "Tempo di Valse", [("Alt", "voice", ["mezzosoprano"])]),
]


def altered(fifths):
    """The accidental of each note name in a key signature."""
    marks = {step: "" for step in SHARPS}
    for step in SHARPS[:fifths] if fifths > 0 else SHARPS[::-1][:-fifths]:
        marks[step] = "is" if fifths > 0 else "es"
    return marks


def tonic(fifths, minor):
    """The step of the key's first note, C being 0."""
    return (4 * fifths + (5 if minor else 0)) % 7


def note(step, marks, raised=None):
    """The name of a note, 28 being the middle C."""
    letter = "cdefgab"[step % 7]
    mark = marks[letter]
    if raised == step % 7:
        mark = {"es": "", "": "is", "is": "isis"}[mark]
    octave = step // 7 - 3
    return letter + mark + ("'" * octave if octave > 0 else "," * -octave)


def nearest(step, degree):
    """The note of that letter that lies nearest to a place."""
    return min((s for s in range(step - 4, step + 5) if s % 7 == degree), key=lambda s: abs(s - step))


def melody(rng, clef, fifths, minor, time, bars):
    """Steps up and down around the clef's middle; begins and ends on the tonic, rises to it over its seventh."""
    marks, home = altered(fifths), nearest(MIDDLE[clef], tonic(fifths, minor))
    raised = (tonic(fifths, minor) - 1) % 7 if minor else None
    at, text = home, []
    for bar in range(bars - 1):
        for beat, length in enumerate(METRES[time]):
            for value in rng.choice(BEATS[length]).split():
                first = bar == 0 and beat == 0 and not text
                at = home if first else max(home - 5, min(home + 6, at + rng.choice([-2, -1, -1, 1, 1, 2])))
                text.append(note(at, marks, raised) + value)
        text.append("|")
    return " ".join(text) + " " + last(note(home, marks), time) + " |."


def last(name, time):
    """The last note with the rests that fill its bar."""
    first, *others = [{4: "4", 6: "4.", 8: "2"}[beat] for beat in METRES[time]]
    return " ".join([name + first] + ["r" + other for other in others])


def bass(clef, fifths, minor, time, bars):
    """One note to the beat, on the first, fourth and fifth degree."""
    marks, home = altered(fifths), nearest(MIDDLE[clef], tonic(fifths, minor))
    text = []
    for bar in range(bars - 1):
        name = note(home + [0, 3, 4, 0][bar % 4], marks)
        text += [name + {4: "4", 6: "4.", 8: "2"}[beat] for beat in METRES[time]] + ["|"]
    return " ".join(text) + " " + last(note(home, marks), time) + " |."


def study(number, row):
    """A study as the writer takes it."""
    file, title, composer, opus, fifths, minor, time, symbol, tempo, parts = row
    rng = random.Random(1000 + number)
    bars = rng.choice([16, 20, 24]) if sum(len(clefs) for _, _, clefs in parts) < 3 else 12
    written = []
    for _, (printed, _, clefs) in enumerate(parts):
        voices = [Voice(melody(rng, clefs[0], fifths, minor, time, bars))]
        if printed in ("Violoncello",) and len(parts) > 1:
            voices = [Voice(bass(clefs[0], fifths, minor, time, bars))]
        if len(clefs) > 1:
            voices.append(Voice(bass(clefs[1], fifths, minor, time, bars), 5, 2))
        written.append(Part(printed, clefs, voices))
    return Piece(file, title, written, time, fifths, minor=minor, symbol=symbol, tempo=tempo, composer=composer, opus=opus,
                 # MuseScore names no instrument before the staves of a score that has one only: its part says so above
                 poet=parts[0][0] if len(parts) == 1 else "", arranger="", rights="Mirubato, CC0 1.0")


def key(fifths, minor, english):
    """The key's name, in our words or as LilyPond writes it."""
    letter = "cdefgab"[tonic(fifths, minor)]
    mark = altered(fifths)[letter]
    mode = "minor" if minor else "major"
    if english:
        return letter.upper() + {"": "", "is": "-sharp", "es": "-flat"}[mark] + " " + mode
    return {"ees": "ees", "aes": "aes"}.get(letter + mark, letter + mark) + " " + mode


def truth(row):
    """What stands on the page."""
    file, title, composer, opus, fifths, minor, time, _, tempo, parts = row
    clefs = [clef for _, _, staves in parts for clef in staves]
    players = list(dict.fromkeys(name for _, name, _ in parts))
    return {"file": file + ".pdf", "title": title, "composer": composer, "opus": opus or None,
            "instrument": ", ".join(printed for printed, _, _ in parts), "firstKey": key(fifths, minor, False),
            "firstTime": time, "firstClef": clefs[0], "pages": 2 if len(parts) > 3 else 1, "clefs": " ".join(clefs), "fifths": fifths,
            "key": key(fifths, minor, True), "instruments": ", ".join(players), "tempo": tempo,
            "staves": len(clefs), "lyrics": False, "licence": "CC0-1.0"}


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    for number, row in enumerate(STUDIES):
        with open(os.path.join(here, row[0] + ".musicxml"), "w", encoding="utf-8") as file:
            file.write(study(number, row).xml())
    with open(os.path.join(here, "truth.json"), "w", encoding="utf-8") as file:
        json.dump([truth(row) for row in STUDIES], file, ensure_ascii=False, indent=1)
        file.write("\n")
