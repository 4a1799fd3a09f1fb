#!/usr/bin/env bash
# Tries the program of a release where there is nothing else: in a root folder that holds the program and
# one folder. (Linux; it needs user namespaces or root.)
set -euo pipefail
cd "$(dirname "$0")/.."
archive=$(echo target/release-files/chronicle-*-linux-*.tar.gz)
if grep --files-with-matches --fixed-strings "$PWD" target/release-files/*.json target/release-package/chronicle; then
  echo "error: found the folder of the build in a file of the release" >&2
  exit 1
fi
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
tar --extract --file "$archive" --directory "$root" --strip-components 1 --wildcards '*/chronicle'
mkdir "$root/work"
if [ "$(id -u)" = 0 ]; then alone=(chroot "$root"); else alone=(unshare --map-root-user --root="$root"); fi

cd "$root"
find . -mindepth 1 | sort
size=$(stat --format=%s chronicle)
# A twentieth above what it is; docs/decisions/0041-a-small-program.md says what it is made of.
[ "$size" -le 20971520 ] || { echo "error: found a program of $size bytes, expected at most 20 MiB" >&2; exit 1; }
"${alone[@]}" /chronicle --version
"${alone[@]}" /chronicle init /work/example --example
"${alone[@]}" /chronicle check /work/example
"${alone[@]}" /chronicle build /work/example
"${alone[@]}" /chronicle build /work/example --zip
(cd work/example/dist && sha256sum --check --quiet SHA256SUMS)
"${alone[@]}" /chronicle serve /work/example --no-open --port 0 > served &
server=$!
trap 'kill "$server" 2>/dev/null; rm -rf "$root"' EXIT
until grep -q http served; do sleep 0.1; done
address=$(sed 's/.*\(http[^ ]*\).*/\1/' served)
page=$(curl --silent --show-error --fail "$address")
[[ $page == *"Human Rights in Kazakhstan"* ]]
echo "The program works alone."
