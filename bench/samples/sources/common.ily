\version "2.24.0"

% What all LilyPond sample scores share: A4, text fonts whose licence is known, a footer with the licence.
\paper {
  #(set-paper-size "a4")
  top-margin = 14\mm
  bottom-margin = 14\mm
  left-margin = 16\mm
  right-margin = 16\mm
  top-markup-spacing.basic-distance = #6
  markup-system-spacing.basic-distance = #14
  last-bottom-spacing.basic-distance = #8
  last-bottom-spacing.padding = #4
  #(define fonts
     (set-global-fonts #:roman "TeX Gyre Schola" #:sans "TeX Gyre Heros" #:typewriter "TeX Gyre Cursor"
       #:factor (/ staff-height pt 20)))
}

\header {
  tagline = ##f
  copyright = "Set by Mirubato, Apache-2.0"
}

\layout {
  \context {
    \Lyrics
    \override LyricHyphen.minimum-distance = #1.2
    \override LyricSpace.minimum-distance = #1
  }
}
