\version "2.24.0"
#(set-global-staff-size 23)
\include "common.ily"

\paper { max-systems-per-page = 2 }

\header {
  title = "Canon à 3"
  subtitle = "mit Generalbass, Anfang"
  composer = "Johann Pachelbel (1653–1706)"
  opus = "P. 37"
  arranger = "arr. Mirubato"
}

global = {
  \key d \major
  \time 4/4
}

one = { fis''4 e'' d'' cis'' | b' a' b' cis'' | }
two = { d'' cis'' b' a' | g' fis' g' e' | }
three = { d'8 fis' a' g' fis' d' fis' e' | d' b d' a' g' b' a' g' | }
four = { fis' d' e' cis'' d'' fis'' a'' a' | b' g' a' fis' d' d'' d''8. cis''16 | }
five = {
  d''16 cis'' d'' d' cis' a' e' fis' d' d'' cis'' b' cis'' fis'' a'' b'' |
  g'' fis'' e'' g'' fis'' e'' d'' cis'' b' a' g' fis' e' g' fis' e' |
}
six = {
  d' e' fis' g' a' e' a' g' fis' b' a' g' a' g' fis' e' |
  d' b b' cis'' d'' cis'' b' a' g' fis' e' b' a' b' a' g' |
}
ground = { d4 a, b, fis, | g, d, g, a, | }

\score {
  <<
    \new StaffGroup <<
      \new Staff \with { instrumentName = "Violine I" shortInstrumentName = "I" } {
        \clef treble \global
        R1*2 \one \two \three \four \five \six a'1\fermata \bar "|."
      }
      \new Staff \with { instrumentName = "Violine II" shortInstrumentName = "II" } {
        \clef treble \global
        R1*4 \one \two \three \four \five fis'1\fermata
      }
      \new Staff \with { instrumentName = "Violine III" shortInstrumentName = "III" } {
        \clef treble \global
        R1*6 \one \two \three \four d''1\fermata
      }
    >>
    \new Staff \with { instrumentName = "Violoncello" shortInstrumentName = "Vc." } {
      \clef bass \global
      \repeat unfold 7 \ground d1\fermata
    }
  >>
  \layout { indent = 28\mm }
}
