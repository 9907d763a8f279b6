# make demo    builds the program and fills Output/ with sample documents
# make test    runs every check and test
# make address runs the tests of what touches memory by itself once more, under the address sanitizer; a build of its own
# make install copies the program and its templates under $(PREFIX)

PREFIX ?= /usr/local
SWIFT ?= swift
PACKAGES := libxml2-dev libutf8proc-dev libsimdjson-dev libxxhash-dev libmd-dev libdeflate-dev libzip-dev libpng-dev libyaml-dev g++ pkg-config
VANTHU := .build/release/vanthu
# With Swift's libraries inside, where the toolchain has them: the program is an eighth faster and runs without Swift.
SWIFT_LIBRARIES := $(dir $(realpath $(shell command -v $(SWIFT))))../lib
STATIC := $(if $(wildcard $(SWIFT_LIBRARIES)/swift_static/linux),--static-swift-stdlib)

.PHONY: demo test address build packages check format install clean

demo: build
	./.ci/demo $(VANTHU)

test: check
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

address: packages
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --scratch-path .build-address --sanitize=address --filter 'XMLTreeTests|TemplateEngineTests|ArchiveTests'

check: packages
	./.ci/check

build: packages
	$(SWIFT) build -c release $(STATIC) --product vanthu

# As root the missing packages are installed; otherwise the one line that installs them is printed.
packages:
	@./.ci/packages $(PACKAGES)

format:
	$(SWIFT) format -i -r Package.swift Sources Tests

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/vanthu
	install -m 755 $(VANTHU) $(DESTDIR)$(PREFIX)/bin/vanthu
	rm -rf $(DESTDIR)$(PREFIX)/share/vanthu/Templates
	cp -R Templates $(DESTDIR)$(PREFIX)/share/vanthu/Templates

clean:
	$(SWIFT) package clean
