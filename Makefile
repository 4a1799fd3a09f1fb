# Everything a person needs to build, look at and test chronicle; `make help` lists the targets.
# What is missing is installed once, pinned, into .tools/ and node_modules/.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PORT ?=
SIZES ?= 10,1000,10000
ROUNDS ?= 7
SECONDS ?= 60
TRUNK := trunk@0.21.14
WASM_BINDGEN := wasm-bindgen-cli@0.2.128
LEPTOSFMT := leptosfmt@0.1.33
DENY := cargo-deny@0.20.2
FUZZ := cargo-fuzz@0.13.2
DEB := cargo-deb@3.8.0
ABOUT := cargo-about@0.9.3
CYCLONEDX := cargo-cyclonedx@0.5.9
MDBOOK := mdbook@0.5.4
# Of the latter, only the context of RO-Crate 1.2 is used.
CFFCONVERT := cffconvert==2.0.0
RO_CRATE := ro-crate@3.7.2
# Its command is a feature of its library.
FEATURES_cargo-about := --features cli
# What has much to do, or is measured.
LEVEL_wasm-bindgen-cli := 1
LEVEL_mdbook := 3

export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
# Where the site will live (https://...), which its pages then name.
export ADDRESS ?=
# What the assets are made of. (The command line is not.)
ASSETS_SOURCES := src $(filter-out crates/cli crates/synthetic,$(wildcard crates/*)) locales public/favicon.svg public/icons style xtask Cargo.toml Cargo.lock node_modules/.stamp
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

.PHONY: help serve build program assets tools trunk test check check-deposits one-file pictures screenshots reproducible bench fuzz release clean format schema
.PHONY: prerequisites wasm-target musl python browser test-native test-wasm test-e2e

help: ## lists the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

serve: program ## builds the site and shows it on http://127.0.0.1:8080 or a free port (a certain one: PORT=8081)
	@exec target/debug/chronicle serve public $(if $(PORT),--port $(PORT))

build: program ## builds the site into dist/ (its address: ADDRESS=https://your.example/)
	@target/debug/chronicle build public --output dist $(if $(ADDRESS),--address "$(ADDRESS)")

program: assets ## builds the program `chronicle`, with all assets in it
	@cargo build --quiet --package chronicle

assets: prerequisites wasm-target .tools/$(WASM_BINDGEN) node_modules/.stamp ## bundles what sites are made of into target/assets.bin
	@if [ ! -e target/assets.bin ] || [ -n "$$(find $(ASSETS_SOURCES) -newer target/assets.bin -print -quit)" ]; then \
	  echo "Building the programs of the pages (the first time 5 to 10 minutes, later less than one) ..."; \
	  cargo xtask bundle --profile release; \
	fi

tools: browser .tools/$(WASM_BINDGEN) .tools/$(LEPTOSFMT) .tools/$(DENY) .tools/$(TRUNK) ## installs what the build, the checks and the tests need

trunk: assets .tools/$(TRUNK) ## installs what `trunk serve` needs; see CONTRIBUTING.md

test: test-native test-wasm test-e2e ## runs every test
	@echo "All tests passed."

test-native: prerequisites ## runs the tests that need no browser
	@echo "Testing natively (the first time 1 to 3 minutes) ..."
	@cargo test --workspace --exclude apps

test-wasm: build browser ## runs the tests of the wasm, in headless Chromium and in Node.js
	@echo "Testing the wasm in Chromium (the first time 1 to 2 minutes) ..."
	@CHROMEDRIVER="$${CHROMEDRIVER:-$$(command -v chromedriver)}" cargo test --package apps --target wasm32-unknown-unknown --test web
	@echo "Publishing in WebAssembly (the first time 2 to 4 minutes) ..."
	@tests/publish.sh
	@cargo test --package site --features publish --target wasm32-unknown-unknown --test wasm

# The tests run these programs; Trunk's hook builds the first two by the same command, and finds them done.
test-e2e: build browser .tools/$(TRUNK) ## runs the end-to-end tests
	@cargo build --quiet --package chronicle --package xtask
	@cargo build --quiet --package synthetic
	@playwright test --config tests/e2e/playwright.config.ts

check: build .tools/$(LEPTOSFMT) .tools/$(DENY) ## checks formats, lints, documentation, licences and the built HTML
	cargo fmt --check
	@for file in $$(grep -rl 'view! {' src crates tests); do \
	  leptosfmt --stdin --rustfmt < $$file | cmp -s - $$file || { echo "$$file: 'make format' would change it" >&2; exit 1; }; \
	done
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	cargo clippy --quiet --package apps --lib --bins --test web --example search_bench --target wasm32-unknown-unknown -- -D warnings
	cargo clippy --quiet --package apps --no-default-features --features editor --bin editor --target wasm32-unknown-unknown -- -D warnings
	cargo clippy --quiet --package publisher --package verifier --target wasm32-unknown-unknown -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --workspace --no-deps
	@if command -v c++ >/dev/null; then cargo check --quiet --manifest-path fuzz/Cargo.toml --target-dir target; \
	else echo "The fuzz targets were not checked: a C++ compiler is missing."; fi
	cargo deny --log-level=error check licenses sources
	cargo deny --log-level=error --exclude-dev --target wasm32-unknown-unknown check bans
	@if $(MAKE) .tools/reuse/.stamp; then .tools/reuse/bin/reuse lint --lines; \
	else echo "The licences of the files were not checked: reuse could not be installed."; fi
	prettier --check --log-level=warn .
	stylelint "style/*.css"
	html-validate dist/index.html dist/editor/index.html dist/corrections/index.html dist/verify/index.html dist/embed/index.html dist/embed/chart/index.html \
	  $$(ls dist/embed/r/*/index.html | head -1) $$(ls dist/r/*/index.html | head -1)
	@$(MAKE) check-deposits
	@echo "All checks passed."

check-deposits: program ## validates deposits with validators from PyPI (within `make check`)
	@if ! $(MAKE) .tools/venv/.stamp; then \
	  echo "The deposits were not validated: the validators could not be installed."; exit 0; fi; \
	target/debug/chronicle deposit tests/fixtures/deposit --output target/deposit.zip --force >/dev/null; \
	.tools/venv/bin/python tests/deposit/validate.py .tools/venv/ro-crate-context.json target/deposit.zip

one-file: build ## builds the site and names the page in one file, with its SHA-256
	@cd dist && for sum in *.html.sha256; do echo "dist/$${sum%.sha256}"; cat "$$sum"; done

pictures: program browser ## takes the pictures of docs/editing.md anew
	@target/debug/chronicle build tests/fixtures/modelia --output target/pictures
	@node docs/pictures.mjs target/pictures

screenshots: build browser ## takes the pictures of every state of the page anew, in docs/screenshots
	@node docs/screenshots.mjs dist

# What the tools and macros depend on is taken from here, as it was compiled from the registry's folder in either
# case; all that is ours, and all that browsers run, is compiled anew.
reproducible: build ## builds the sources in another folder, and compares (5 to 10 minutes)
	@folder="$$(mktemp -d)/elsewhere"; mkdir "$$folder"; trap 'rm -rf "$$(dirname "$$folder")"' EXIT; \
	git ls-files -z | tar --null -T - -cf - | tar -xf - -C "$$folder"; \
	ln -s "$(CURDIR)/.tools" "$(CURDIR)/node_modules" "$$folder"; \
	for kind in debug release erased/release; do \
	  mkdir -p "$$folder/target/$$kind"; \
	  cp -Rp target/$$kind/.fingerprint target/$$kind/build target/$$kind/deps "$$folder/target/$$kind"; \
	done; \
	$(MAKE) -C "$$folder" build; \
	diff -r dist "$$folder/dist" && echo "The same bytes."

bench: build browser benches/node_modules/.stamp target/bench/venv/.stamp .tools/$(MDBOOK) ## measures the page, its search and the tool against peers (other sizes: SIZES=10,10000); see benches/README.md
	@cargo build --quiet --package chronicle --package synthetic
	@node benches/tool.mjs --rounds $(ROUNDS)
	@node benches/publish.mjs --rounds $(ROUNDS)
	@node benches/serve.mjs --rounds $(ROUNDS)
	@node benches/editor.mjs --rounds $(ROUNDS)
	@node benches/page.mjs --sizes $(SIZES) --rounds $(ROUNDS)
	@node benches/slow.mjs --rounds $(ROUNDS)
	@node benches/embed.mjs --rounds $(ROUNDS)
	@node benches/verify.mjs --rounds $(ROUNDS)
	@CARGO_ENCODED_RUSTFLAGS="$$(cargo xtask rustflags)" node benches/search.mjs --sizes $(SIZES) --rounds $(ROUNDS)

# The fuzzer's flags are the compiler's unstable ones, which RUSTC_BOOTSTRAP lets a stable compiler take.
fuzz: export RUSTC_BOOTSTRAP := 1
fuzz: prerequisites .tools/$(FUZZ) ## feeds each reader broken files for a minute (longer: SECONDS=600); see fuzz/README.md
	@command -v c++ >/dev/null || { echo "error: a C++ compiler is missing: install g++ or clang (Debian: apt install build-essential)" >&2; exit 1; }
	@echo "Building the fuzz targets (the first time 2 to 5 minutes) ..."
	@cargo fuzz build
	@for target in $$(cargo fuzz list); do \
	  echo "Fuzzing $$target for $(SECONDS) seconds ..."; \
	  mkdir -p "fuzz/corpus/$$target"; \
	  cargo fuzz run "$$target" "fuzz/corpus/$$target" tests/fixtures -- \
	    -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=1024 -verbosity=0 -print_funcs=0 -print_final_stats=1; \
	done

format: .tools/$(LEPTOSFMT) node_modules/.stamp ## rewrites the sources in the project's format
	@leptosfmt --quiet $$(grep -rl 'view! {' src crates tests)
	@cargo fmt
	@prettier --log-level=warn --write .

schema: prerequisites ## writes the dataset's JSON Schema anew from the Rust types
	@mkdir -p .tools
	@cargo run --quiet --package chronicle -- schema > .tools/schema.json
	@mv .tools/schema.json public/data/dossier.schema.json

release: assets musl .tools/$(DEB) .tools/$(ABOUT) .tools/$(CYCLONEDX) ## makes what a release holds, in target/release-files/ (the first time 10 to 20 minutes)
	@release/build.sh
	@case "$$(uname)" in Linux) release/test.sh ;; esac

# What links the C library of musl into a program, on Linux.
musl:
	@if [ "$$(uname)" = Linux ] && ! command -v musl-gcc >/dev/null; then \
	  if [ "$$(id -u)" = 0 ]; then as_root=""; else as_root="sudo"; fi; \
	  echo "Installing Debian's musl-tools (once) ..."; \
	  $$as_root apt-get -qq update; \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y musl-tools >/dev/null; \
	fi

clean: ## removes what was built; what was installed stays in .tools/ and node_modules/
	@rm -rf dist target fuzz/target test-results

# What must be there beforehand. Each line names what is missing and how to get it.
prerequisites:
	@command -v rustup >/dev/null || { echo "error: rustup is missing: install Rust from https://rustup.rs" >&2; exit 1; }
	@command -v cargo >/dev/null || { echo "error: cargo is missing: run 'rustup toolchain install stable'" >&2; exit 1; }
	@command -v cc >/dev/null || { echo "error: a C compiler is missing: install gcc or clang (Debian: apt install build-essential; macOS: xcode-select --install)" >&2; exit 1; }
	@command -v node >/dev/null || { echo "error: Node.js is missing: install version 20 or later from https://nodejs.org" >&2; exit 1; }
	@command -v npm >/dev/null || { echo "error: npm is missing: it comes with Node.js from https://nodejs.org (Debian: apt install npm)" >&2; exit 1; }
	@node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' || { echo "error: Node.js is $$(node --version): install version 20 or later from https://nodejs.org" >&2; exit 1; }

wasm-target: prerequisites
	@if ! rustup target list --installed | grep -qx wasm32-unknown-unknown; then \
	  echo "Adding Rust's WebAssembly target (once, under a minute) ..."; \
	  rustup target add wasm32-unknown-unknown; \
	fi

# Tools from crates.io. Most need not be fast, so they are built fast.
.tools/%: | prerequisites
	@echo "Installing $* into .tools/ (once, 1 to 5 minutes) ..."
	@CARGO_PROFILE_RELEASE_OPT_LEVEL=$(or $(LEVEL_$(firstword $(subst @, ,$*))),0) CARGO_PROFILE_RELEASE_LTO=off \
	  CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_TARGET_DIR=.tools/build/$* \
	  cargo install --quiet --locked --root .tools $* $(FEATURES_$(firstword $(subst @, ,$*)))
	@rm -rf .tools/build/$*
	@touch $@

# What says whose each file is; crates.io has no such tool.
.tools/reuse/.stamp: .ci/requirements.txt | python
	@echo "Installing reuse from PyPI into .tools/reuse/ (once, under a minute) ..."
	@python3 -m venv --clear .tools/reuse
	@.tools/reuse/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

node_modules/.stamp: package.json package-lock.json | prerequisites
	@echo "Installing development tools from npm into node_modules/ (once, under a minute) ..."
	@npm ci --no-audit --no-fund --loglevel=error
	@touch $@

# What the page is measured against; nothing of it is shipped.
benches/node_modules/.stamp: benches/package.json benches/package-lock.json | prerequisites
	@echo "Installing the benches' peers from npm into benches/node_modules/ (once, under a minute) ..."
	@cd benches && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

target/bench/venv/.stamp: benches/requirements.txt | python
	@echo "Installing the benches' peers from PyPI into target/bench/venv/ (once, under a minute) ..."
	@python3 -m venv target/bench/venv
	@target/bench/venv/bin/pip install --quiet --requirement benches/requirements.txt
	@touch $@

# Python with its module venv, which Debian has in a package of its own.
python:
	@have_venv() { python3 -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; }; \
	if ! have_venv; then \
	  if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then as_root=""; \
	  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then as_root="sudo"; \
	  else echo "error: Python 3.10 or later with its module venv is missing: install it (Debian: apt install python3-venv)" >&2; exit 1; fi; \
	  echo "Installing Debian's python3-venv (once, under a minute) ..."; \
	  $$as_root apt-get -qq update; \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y python3-venv >/dev/null; \
	fi

# Validators of deposits; nothing of it is shipped.
.tools/venv/.stamp: tests/deposit/requirements.txt | prerequisites python
	@echo "Installing validators of deposits from PyPI into .tools/venv/ (once, under a minute) ..."
	@python3 -m venv --clear .tools/venv
	@.tools/venv/bin/pip install --quiet --disable-pip-version-check --requirement tests/deposit/requirements.txt
	@.tools/venv/bin/pip install --quiet --disable-pip-version-check --no-deps $(CFFCONVERT)
	@cd .tools/venv && npm pack --silent $(RO_CRATE) >/dev/null && \
	  tar -xzOf ro-crate-*.tgz package/lib/context.json > ro-crate-context.json && rm ro-crate-*.tgz
	@touch $@

# Chromium and its driver for the tests: those found, else Debian's.
browser: node_modules/.stamp
	@have_browser() { node tests/e2e/browser.mjs >/dev/null 2>&1; }; \
	have_driver() { [ -n "$${CHROMEDRIVER:-}" ] || command -v chromedriver >/dev/null; }; \
	if ! have_browser || ! have_driver; then \
	  if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then as_root=""; \
	  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then as_root="sudo"; \
	  else echo "error: Chromium, its driver or Firefox is missing: install them (Debian: apt install chromium chromium-driver firefox-esr), or name them in CHROME, CHROMEDRIVER and FIREFOX" >&2; exit 1; fi; \
	  echo "Installing Debian's chromium, chromium-driver and firefox-esr (once, about a minute) ..."; \
	  $$as_root apt-get -qq update; \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y chromium chromium-driver firefox-esr >/dev/null; \
	fi
	@# A Chromium that draws no window opens a page in half the time; the tests do without it as well.
	@if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && ! command -v chromium-headless-shell >/dev/null; then \
	  echo "Installing Debian's chromium-headless-shell, which makes the tests faster (once, under a minute) ..."; \
	  env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y chromium-headless-shell >/dev/null 2>&1 || true; \
	fi
