#!/usr/bin/env bash
# Makes what a release holds, for the machine on which it runs, in target/release-files/: an archive with
# the program, manual pages, completions and licences; on Debian a package; the list of its parts
# (CycloneDX); and the hashes of all of them. `make release` has made the assets and installed the tools.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(cargo pkgid --package chronicle | sed 's/.*[@#]//')
host=$(rustc --print host-tuple 2>/dev/null || rustc -vV | sed -n 's/^host: //p')
case $host in
  # The C library of musl is linked into the program, which then needs nothing of the system.
  x86_64-unknown-linux-*) target=${TARGET:-x86_64-unknown-linux-musl} ;;
  aarch64-unknown-linux-*) target=${TARGET:-aarch64-unknown-linux-musl} ;;
  *) target=${TARGET:-$host} ;;
esac
case $target in *windows*) program=chronicle.exe ;; *) program=chronicle ;; esac
# Archives bear the date of the sources, so that the same sources give the same bytes.
date=$(git log -1 --format=%cI)

rustup target add "$target"
export CARGO_ENCODED_RUSTFLAGS
CARGO_ENCODED_RUSTFLAGS=$(cargo xtask rustflags)
# A panic ends the program, so nothing is unwound; a program of its own needs not be moved in memory.
CARGO_ENCODED_RUSTFLAGS+=$'\x1f-Cforce-unwind-tables=no'
case $target in
  *linux-musl)
    # Rust's own linker joins functions that are the same, and leaves out what would unwind them.
    linker=$(rustc --print sysroot)/lib/rustlib/$host/bin/gcc-ld
    for flag in -B"$linker" -fuse-ld=lld -Wl,--icf=all -Wl,--no-eh-frame-hdr -Wl,-T,"$PWD/release/no-unwinding.ld"; do
      CARGO_ENCODED_RUSTFLAGS+=$'\x1f-Clink-arg='$flag
    done
    CARGO_ENCODED_RUSTFLAGS+=$'\x1f-Crelocation-model=static'
    ;;
esac
cargo build --locked --profile tool --target "$target" --package chronicle
unset CARGO_ENCODED_RUSTFLAGS
built=target/$target/tool/$program
case $target in *windows*) ;; *) strip "$built" ;; esac

output=target/release-files
name=chronicle-$version-$target
rm -rf "$output"
mkdir -p "$output/$name/completions"
cp "$built" LICENSE-MIT LICENSE-APACHE fonts/OFL.txt CHANGELOG.md "$output/$name/"
mkdir "$output/$name/docs"
cp docs/publishing.md docs/dataset.md docs/deposit.md docs/reading.md docs/accessibility.md docs/do-no-harm.md docs/privacy.md \
  "$output/$name/docs/"
cp README.md SECURITY.md "$output/$name/"
for shell in bash zsh fish elvish powershell; do
  "$built" completions "$shell" > "$output/$name/completions/chronicle.$shell"
done
"$built" man "$output/$name/man"
# The texts are in the sources of the crates, so no service is asked.
cargo about generate --offline --manifest-path crates/cli/Cargo.toml --config release/about.toml \
  --target "$target" --fail --output-file "$output/$name/THIRD-PARTY-LICENCES.txt" release/licences.hbs
rm -rf target/release-package
cp -r "$output/$name" target/release-package

cargo cyclonedx --quiet --manifest-path crates/cli/Cargo.toml --format json --target "$target" \
  --override-filename sbom
# It names our own packages by the folder in which they were built.
sed "s|file://$PWD|file:///chronicle-$version|g" crates/cli/sbom.json > "$output/$name.cdx.json"
find . -name sbom.json -not -path './target/*' -not -path './node_modules/*' -delete

case $target in
  *linux*)
    cp "$built" target/release-package/chronicle
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) cargo deb --quiet --no-build --no-strip \
      --package chronicle --profile tool --target "$target" --output "$output/"
    ;;
esac
case $target in
  *windows*) (cd "$output" && 7z a -tzip "$name.zip" "$name" >/dev/null) ;;
  *)
    tar --create --directory "$output" --sort=name --mtime="$date" --owner=0 --group=0 --numeric-owner "$name" |
      gzip --no-name -9 > "$output/$name.tar.gz"
    ;;
esac
rm -r "${output:?}/$name"
cd "$output"
sha256sum -- * > ../SHA256SUMS
mv ../SHA256SUMS .
ls -l
