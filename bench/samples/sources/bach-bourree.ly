\version "2.24.0"
\include "common.ily"

\header {
  title = "Bourrée"
  subtitle = "aus der Suite in e-Moll, erster Teil"
  instrument = "Gitarre"
  composer = "Johann Sebastian Bach (1685–1750)"
  opus = "BWV 996"
  arranger = "arr. Mirubato"
}

upper = {
  \voiceOne
  \repeat volta 2 {
    \partial 4 e'8 fis' |
    g'4 fis'8 e' dis'4 e'8 fis' | b4 cis'8 dis' e'4 d'8 c' |
    b4 a8 g fis4 g8 a | b a g fis e4 e'8 fis' |
    g'4 fis'8 e' dis'4 e'8 fis' | b4 cis'8 dis' e'4 d'8 c' |
    b4 a8 g fis4. g8 | g2.
  }
}

lower = {
  \voiceTwo
  \repeat volta 2 {
    \partial 4 g4 |
    e a, b, a, | g, fis, e, a, |
    g, a, b, e | g, b, e, g |
    e a, b, a, | g, fis, e, fis, |
    g, c d2 | g,2.
  }
}

\score {
  \new Staff {
    \clef "treble_8"
    \key e \minor
    \time 2/2
    << \new Voice \upper \\ \new Voice \lower >>
  }
  \layout { indent = 0 }
}
