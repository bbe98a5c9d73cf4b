\version "2.24.0"
\include "common.ily"

\header {
  title = "Jesus bleibet meine Freude"
  subtitle = "für zwei Violoncelli"
  composer = "J. S. Bach"
  opus = "BWV 147"
  arranger = "arr. Mirubato"
}

global = {
  \key g \major
  \time 9/8
}

triplets = {
  r8 g a b( d' c') c'( e' d') | d'( g' fis') g'( d' b) g( a b) |
  c'( d' e') d'( c' b) a( b g) | fis( g a) d( fis a) c'( b a) |
  b( g a) b( d' c') c'( e' d') | d'( g' fis') g'( d' b) g( a b) |
  e( d' c') b( a g) d( g fis) |
}

\score {
  \new StaffGroup <<
    \new Staff \with { instrumentName = "Violoncello I" shortInstrumentName = "I" } {
      \clef tenor \global \tempo "Andante"
      \triplets g2. r4. | \triplets g2.~ g4.\fermata \bar "|."
    }
    \new Staff \with { instrumentName = "Violoncello II" shortInstrumentName = "II" } {
      \clef bass \global
      g4. g c | b, g, e | c b, a, | d c fis, | g, g, c | b, g, e | c d d | g,2. r4. |
      g,8 d g g, d b, c e g | b, d g g, b, d e g b | c e g b, d g a, c e | d a, d c d fis fis, a, d |
      g, b, d g, d g c e g | b, d g g, b, d e g b | c e g d b, g, d4. | g,2.~ g,4.\fermata |
    }
  >>
  \layout { indent = 30\mm }
}
