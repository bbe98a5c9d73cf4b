#!/bin/sh
# Rebuilds the studies' .musicxml, truth.json and PDFs in this folder. Needs python3 and MuseScore 3 (Debian: musescore3); installs nothing.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
for program in python3 musescore3; do
  command -v "$program" >/dev/null 2>&1 || { echo "engrave.sh: missing $program" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -m 700 "$work/run" "$work/home"

# Fixed clock, home and hash order: the PDFs must neither carry this machine's paths nor change without need.
export SOURCE_DATE_EPOCH=1767225600 TZ=UTC HOME="$work/home" XDG_RUNTIME_DIR="$work/run" QT_QPA_PLATFORM=offscreen
export PYTHONDONTWRITEBYTECODE=1 QT_HASH_SEED=0

cd "$here"
python3 studies.py
for score in *.musicxml; do
  name=${score%.musicxml}
  musescore3 -o "$work/$name.mscx" "$score" >"$work/log" 2>&1 &&
    musescore3 -o "$work/$name.pdf" "$work/$name.mscx" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
done
python3 ../samples/sources/tidy.py "$work"/*.pdf
cp "$work"/*.pdf "$here/"
