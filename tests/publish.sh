#!/usr/bin/env bash
# Publishes three sites below target/publish/: that of the bundled dossiers, one of a large dossier, and
# one of several. A test compares them with what publishing gives in WebAssembly.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf target/publish
mkdir -p target/publish/{bundled,large/public/data,several/public/data}
cargo build --quiet --package chronicle --package xtask
cargo build --quiet --package synthetic
synthetic=target/debug/synthetic
cp -r public target/publish/bundled/public
$synthetic 2000 > target/publish/large/public/data/large.json
$synthetic 400 > target/publish/several/public/data/large.json
cp tests/fixtures/site/fictonia.json target/publish/several/public/data/
cat > target/publish/several/site.toml <<'END'
name = "Dossiers"
base = "https://dossiers.example/"
accent = "#0b5c8a"
END
for site in bundled large several; do
  folder=target/publish/$site
  target/debug/chronicle publish --public $folder/public --site $folder/site.toml --output $folder/dist >/dev/null
done
