#!/usr/bin/env bash
# Builds four sites below target/publish/, each as a folder and as an archive: that of the bundled dossiers, one of a large dossier,
# one of several, and one with media. A test compares them with what publishing gives in WebAssembly.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf target/publish
mkdir -p target/publish/{bundled,large/site/data,several/site/data,media}
cargo build --quiet --package chronicle --package xtask
cargo build --quiet --package synthetic
synthetic=target/debug/synthetic
cp -r public target/publish/bundled/site
$synthetic 2000 > target/publish/large/site/data/large.json
$synthetic 400 > target/publish/several/site/data/large.json
cp -r tests/fixtures/media-site target/publish/media/site
cp tests/fixtures/site/fictonia.json target/publish/several/site/data/
cat > target/publish/several/site/site.toml <<'END'
name = "Dossiers"
address = "https://dossiers.example/"
accent = "#0b5c8a"
END
for site in bundled large several media; do
  folder=target/publish/$site
  target/debug/chronicle build $folder/site --output $folder/dist >/dev/null
  target/debug/chronicle build $folder/site --output $folder/dist --zip >/dev/null
done
