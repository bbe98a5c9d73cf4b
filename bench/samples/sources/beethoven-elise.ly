\version "2.24.0"
#(set-global-staff-size 23)
\include "common.ily"

\paper { max-systems-per-page = 3 }

\header {
  title = "Für Elise"
  subtitle = "Bagatelle, erster Teil"
  composer = "Ludwig van Beethoven (1770–1827)"
  opus = "WoO 59"
}

call = { e''16 dis'' e'' b' d'' c'' | a'8 r16 c' e' a' | }
answer = { a,16 e a r r8 | }
question = { e,16 e gis r r8 | }

right = {
  \override Beam.auto-knee-gap = ##f
  \repeat volta 2 {
    \partial 8 e''16\pp dis'' |
    \call b'8 r16 e' gis' b' | c''8 r16 e' e'' dis'' |
    \call b'8 r16 e' c'' b' |
  }
  \alternative {
    { a'8 r e''16 dis'' | }
    { a'8 r16 b' c'' d'' | }
  }
  \repeat volta 2 {
    e''8. g'16 f'' e'' | d''8. f'16 e'' d'' | c''8. e'16 d'' c'' | b'8 r16 e' e'' r |
    r e'' e''' r r dis'' | e'' r r dis'' e'' dis'' |
    \call b'8 r16 e' gis' b' | c''8 r16 e' e'' dis'' |
    \call b'8 r16 e' c'' b' |
  }
  \alternative {
    { a'8 r16 b' c'' d'' | }
    { a'4. | }
  }
  \bar "|."
}

left = {
  \repeat volta 2 {
    \partial 8 r8 |
    R4. | \answer \question \answer
    R4. | \answer \question
  }
  \alternative {
    { a,16 e a r r8 | }
    { a,16 e a r r8 | }
  }
  \repeat volta 2 {
    c16 g c' r r8 | g,16 g b r r8 | a,16 e a r r8 | e,16 e e' r r8 |
    R4. | R4. |
    R4. | \answer \question \answer
    R4. | \answer \question
  }
  \alternative {
    { a,16 e a r r8 | }
    { <a, e>4. | }
  }
}

\score {
  \new PianoStaff <<
    \new Staff { \clef treble \key a \minor \time 3/8 \tempo "Poco moto" \right }
    \new Staff { \clef bass \key a \minor \time 3/8 \left }
  >>
  \layout { }
}
