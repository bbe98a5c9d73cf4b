\version "2.24.0"
#(set-global-staff-size 22)
\include "common.ily"

\paper { max-systems-per-page = 3 }

\header {
  dedication = "An B. F. in Wien"
  title = "Wiegenlied"
  composer = "Johannes Brahms (1833–1897)"
  opus = "Op. 49, No. 4"
  poet = "Text: Des Knaben Wunderhorn"
  arranger = "arr. Mirubato"
}

global = {
  \key ees \major
  \time 3/4
}

voice = {
  \dynamicUp
  R2. | r2 g'8\p g' |
  bes'4. g'8 g'4 | bes'2 g'8( bes') | ees''4 d'' c'' | c''( bes') f'8( g') |
  aes'4 f' f'8( g') | aes'2 f'8( aes') | d''( c'') bes'4 d'' | ees''2 ees'8 ees' |
  ees''2 c''8 aes' | bes'2 g'8 ees' | aes'4 bes' c'' | bes'2 ees'8 ees' |
  ees''2 c''8 aes' | bes'2 g'8 ees' | aes'4 g' f' | ees'2 r4 \bar "|."
}

words = \lyricmode {
  Gu -- ten A -- bend, gut’ Nacht, mit Ro -- sen be -- dacht,
  mit Näg -- lein be -- steckt, schlupf un -- ter die Deck’:
  Mor -- gen früh, wenn Gott will, wirst du wie -- der ge -- weckt,
  mor -- gen früh, wenn Gott will, wirst du wie -- der ge -- weckt.
}

tonic = { r4 <ees' g'> <ees' g'> | }
dominant = { r4 <d' aes'> <d' aes'> | }
subdominant = { r4 <ees' aes'> <ees' aes'> | }

right = {
  \tonic \tonic
  \tonic \tonic r4 <ees' g'> <ees' aes'> | r4 <ees' g'> <d' aes'> |
  \dominant \dominant \dominant \tonic
  \subdominant \tonic \dominant \tonic
  \subdominant \tonic \dominant r4 <bes ees'> r |
}

left = {
  <ees bes>2. | q |
  q | q | <ees bes>2 <c aes>4 | <ees bes>2 <bes, f>4 |
  <bes, f>2. | q | q | <ees bes> |
  <aes, ees> | <ees bes> | <bes, f> | <ees bes> |
  <aes, ees> | <ees bes> | <bes, f> | ees,2 r4 |
}

\score {
  <<
    \new Staff \with { instrumentName = "Singstimme" } {
      \clef treble \global \tempo "Zart bewegt"
      \new Voice = "v" \voice
    }
    \new Lyrics \lyricsto "v" \words
    \new PianoStaff \with { instrumentName = "Klavier" } <<
      \new Staff { \clef treble \global \right }
      \new Staff { \clef bass \global \left }
    >>
  >>
  \layout { indent = 28\mm }
}
