\version "2.24.0"
\include "common.ily"

\paper { max-systems-per-page = 2 }

\header {
  title = "Ode an die Freude"
  subtitle = "aus der 9. Symphonie"
  composer = "Ludwig van Beethoven (1770–1827)"
  opus = "Op. 125"
  poet = "Friedrich Schiller (1759–1805)"
  arranger = "arr. Mirubato"
}

global = {
  \key bes \major
  \time 4/4
}

words = \lyricmode {
  Freu -- de, schö -- ner Göt -- ter -- fun -- ken,
  Toch -- ter aus E -- ly -- si -- um,
  wir be -- tre -- ten feu -- er -- trun -- ken,
  Himm -- li -- sche, dein Hei -- lig -- tum!
  Dei -- ne Zau -- ber bin -- den wie -- der,
  was die Mo -- de streng ge -- teilt;
  al -- le Men -- schen wer -- den Brü -- der,
  wo dein sanf -- ter Flü -- gel weilt.
}

soprano = {
  d''4 d'' ees'' f'' | f'' ees'' d'' c'' | bes' bes' c'' d'' | d''4. c''8 c''2 |
  d''4 d'' ees'' f'' | f'' ees'' d'' c'' | bes' bes' c'' d'' | c''4. bes'8 bes'2 |
  c''4 c'' d'' bes' | c'' d''8( ees'') d''4 bes' | c'' d''8( ees'') d''4 c'' | bes' c'' f' d''~ |
  d'' d'' ees'' f'' | f'' ees'' d'' c'' | bes' bes' c'' d'' | c''4. bes'8 bes'2 \bar "|."
}

alto = {
  f'4 f' f' f' | f' f' f' f' | g' g' f' f' | f'4. f'8 f'2 |
  f'4 f' f' f' | f' f' f' f' | g' g' f' f' | ees'4. d'8 d'2 |
  f'4 f' f' f' | f' f' f' f' | f' f' f' f' | g' e' f' f'~ |
  f' f' f' f' | f' f' f' f' | g' g' f' f' | ees'4. d'8 d'2 |
}

tenor = {
  bes4 bes a bes | bes a bes c' | d' d' c' bes | bes4. a8 a2 |
  bes4 bes a bes | bes a bes c' | d' d' c' bes | a4. bes8 bes2 |
  a4 a bes d' | a bes8( c') bes4 d' | a bes8( c') bes4 c' | d' bes a bes~ |
  bes bes a bes | bes a bes c' | d' d' c' bes | a4. bes8 bes2 |
}

bass = {
  bes,4 bes, c d | d c bes, a, | g, g, a, bes, | f4. f8 f2 |
  bes,4 bes, c d | d c bes, a, | g, g, a, bes, | f4. bes,8 bes,2 |
  f4 f bes, bes, | f f bes, bes, | f f bes, a, | g, c f bes,~ |
  bes, bes, c d | d c bes, a, | g, g, a, bes, | f4. bes,8 bes,2 |
}

\score {
  \new ChoirStaff <<
    \new Staff \with { instrumentName = "Sopran" shortInstrumentName = "S" } {
      \clef treble \global \tempo "Allegro assai"
      \new Voice = "s" \soprano
    }
    \new Lyrics \lyricsto "s" \words
    \new Staff \with { instrumentName = "Alt" shortInstrumentName = "A" } {
      \clef treble \global
      \new Voice = "a" \alto
    }
    \new Lyrics \lyricsto "a" \words
    \new Staff \with { instrumentName = "Tenor" shortInstrumentName = "T" } {
      \clef "treble_8" \global
      \new Voice = "t" \tenor
    }
    \new Lyrics \lyricsto "t" \words
    \new Staff \with { instrumentName = "Bass" shortInstrumentName = "B" } {
      \clef bass \global
      \new Voice = "b" \bass
    }
    \new Lyrics \lyricsto "b" \words
  >>
  \layout { }
}
