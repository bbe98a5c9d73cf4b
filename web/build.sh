#!/bin/sh
# Builds or tests the app with the machine's npm, doing only what changes made necessary.
#   build.sh [build|test]
# Without npm, or with a Node that Vite cannot use, it says so and succeeds: the server then runs without the app.
set -eu
cd "$(dirname "$0")"

without_the_app() {
  echo "mirubato-web: $1; going on without the app in the browser."
  exit 0
}

command -v npm >/dev/null 2>&1 || without_the_app "npm is not installed"
node -e 'const [a, b] = process.versions.node.split(".").map(Number)
  process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' ||
  without_the_app "Node $(node --version) is too old, 20.19 or 22.12 is needed"

if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci
  touch node_modules/.package-lock.json
fi

case "${1:-build}" in
  test)
    npm run --silent check
    npm test --silent
    ;;
  build)
    # A folder is newer than the build when a file in it came or went.
    if [ ! -e dist/index.html ] ||
      [ -n "$(find src public index.html package.json package-lock.json vite.config.ts serviceWorker.ts worker -newer dist/index.html | head -n 1)" ]; then
      # Names of assets change with their content, so those of older builds would pile up in the jar.
      rm -rf target/classes/static
      npm run --silent build -- --logLevel warn
    fi
    ;;
  *)
    echo "usage: build.sh [build|test]" >&2
    exit 2
    ;;
esac
