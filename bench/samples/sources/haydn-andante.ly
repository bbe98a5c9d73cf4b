\version "2.24.0"
\include "common.ily"

\header {
  title = "Andante"
  subtitle = "aus der Symphonie »mit dem Paukenschlag«"
  instrument = "Fagott"
  composer = "Joseph Haydn (1732–1809)"
  opus = "Hob. I:94"
  arranger = "arr. Mirubato"
}

\score {
  \new Staff {
    \clef bass
    \key f \major
    \time 2/4
    \tempo "Andante" 8 = 88
    f8-.\p f-. a-. a-. | c'-. c'-. a4 | bes8-. bes-. g-. g-. | e-. e-. c4 |
    f8-.\pp f-. a-. a-. | c'-. c'-. a4 | f'8-. f'-. b-. b-. | c'4->\ff r \bar "||"
    f8\mf f16( g) a8 a16( bes) | c'8-. c'-. a4 | bes8 bes16( a) g8 g16( f) | e8-. e-. c4 |
    f16( e f g) a( g a bes) | c'( b c' d') c'8-. a-. | bes8-. g-. e-. c-. | f4 r \bar "|."
  }
  \layout { indent = 0 }
}
