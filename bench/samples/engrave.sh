#!/bin/sh
# Rebuilds every sample PDF and the scan from sources/ into this folder. Installs nothing; says what is missing.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
sources=$here/sources
scanned=auld-lang-syne

# A python3 that has Pillow: the first on the path may be another one than Debian's, which python3-pil serves.
pillow_python() {
  for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import PIL' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
}

missing=''
need() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }
need lilypond lilypond
need musescore3 musescore3
need pdftoppm poppler-utils
need fc-list fontconfig
need python3 python3
fc-list 2>/dev/null | grep -q 'TeX Gyre Schola' || missing="$missing fonts-texgyre"
python=$(pillow_python)
[ -n "$python" ] || missing="$missing python3-pil"
if [ -n "$missing" ]; then
  echo "engrave.sh: missing Debian packages:$missing" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -m 700 "$work/run" "$work/home"

# Fixed clock, home and hash order: the PDFs must neither carry this machine's paths nor change without need.
export SOURCE_DATE_EPOCH=1767225600 TZ=UTC HOME="$work/home" XDG_RUNTIME_DIR="$work/run" QT_QPA_PLATFORM=offscreen
export PYTHONDONTWRITEBYTECODE=1 QT_HASH_SEED=0

cd "$sources"
for score in *.ly; do
  lilypond --silent -dno-point-and-click -o "$work/${score%.ly}" "$score"
done

"$python" pieces.py
# By way of MuseScore's own format: straight from MusicXML it prints the subtitle on top of the title.
for score in *.musicxml; do
  name=${score%.musicxml}
  musescore3 -o "$work/$name.mscx" "$score" >"$work/log" 2>&1 &&
    musescore3 -o "$work/$name.pdf" "$work/$name.mscx" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
done

pdftoppm -r 200 -gray -png -singlefile "$work/$scanned.pdf" "$work/$scanned"
"$python" scan.py "$work/$scanned.png" "$here/$scanned-scan.jpg"
rm "$work/$scanned.pdf"
"$python" tidy.py "$work"/*.pdf
cp "$work"/*.pdf "$here/"
