\version "2.24.0"
\include "common.ily"

\header {
  title = "Auld Lang Syne"
  composer = "Trad. (Scotland)"
  poet = "Robert Burns (1759–1796)"
  arranger = "arr. Mirubato"
}

global = {
  \key a \major
  \numericTimeSignature
  \time 4/4
}

tune = {
  \partial 4 e'4 |
  a'4. a'8 a'4 cis'' | b'4. a'8 b'4 cis'' | a'4. a'8 cis''4 e'' | fis''2. fis''4 |
  e''4. cis''8 cis''4 a' | b'4. a'8 b'4 cis'' | a'4. fis'8 fis'4 e' | a'2. fis''4 |
  e''4.( cis''8) cis''4( a') | b'4. a'8 b'4 fis'' | e''4.( cis''8) cis''4( e'') | fis''2. fis''4 |
  e''4. cis''8 cis''4 a' | b'4. a'8 b'4 cis'' | a'4.( fis'8) fis'4( e') | a'2. \bar "|."
}

words = \lyricmode {
  Should auld ac -- quaint -- ance be for -- got, and nev -- er brought to mind?
  Should auld ac -- quaint -- ance be for -- got, and days o’ auld lang syne?
  For auld lang syne, my dear, for auld lang syne,
  we’ll tak a cup o’ kind -- ness yet, for auld lang syne.
}

ground = {
  \partial 4 r4 |
  a2 a, | e e | a cis | d2. d4 | a2 a, | e e | fis4 d e2 | a,2. d4 |
  a2 a, | e e | a cis | d2. d4 | a2 a, | e e | fis4 d e2 | a,2. |
}

\score {
  <<
    \new Staff { \clef treble \global \tempo "Andante con moto" \new Voice = "v" \tune }
    \new Lyrics \lyricsto "v" \words
    \new Staff { \clef bass \global \ground }
  >>
  \layout { indent = 0 }
}
