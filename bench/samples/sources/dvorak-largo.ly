\version "2.24.0"
\include "common.ily"

\header {
  title = "Largo"
  subtitle = "z Novosvětské symfonie"
  instrument = "Viola"
  composer = "Antonín Dvořák (1841–1904)"
  opus = "Op. 95"
  arranger = "arr. Mirubato"
}

phrase = { c'8.( ees'16 ees'4) c'8.( bes16 aes4) }

\score {
  \new Staff \with { midiInstrument = "viola" } {
    \clef alto
    \key aes \major
    \numericTimeSignature
    \time 4/4
    \tempo "Largo" 4 = 52
    \phrase | bes8.( c'16 ees'8. c'16 bes2) |
    \phrase | bes8.( c'16 bes8. aes16 aes4) r | \break
    f'8.(\p aes'16 aes'4) g'8( ees' f'4) | f'8( aes' g' ees' f'2) |
    f'8.(\< aes'16 aes'4) g'8( ees' f'4)\! | f'8(\> aes' g' ees' f'2)\! | \break
    \phrase | bes8.( c'16 ees'8. c'16 bes2) |
    c'8.(\mf ees'16 ees'4) aes'8.( f'16 ees'4) | bes8.(\> c'16 bes8. aes16 aes2)\!\fermata \bar "|."
  }
  \layout { indent = 0 }
}
