# `make help` lists the targets. Each works as the first command on a fresh clone: what is missing is installed.

SWIFT ?= swift
# Debug builds without debug information, which takes a fifth of their time: for a debugger, use `swift build` itself.
DEBUG := --configuration debug -debug-info-format none
# All test targets and what they need. Benchmarks, fuzzer and plugins, which run apiref built once more, are not in it.
TESTS := --product swift-apirefPackageTests
# A folder of vendors' SDKs, mistral and clerk, for examples, golden and conformance; unless given, one beside this one.
REFERENCES ?=
# How long `make fuzz` runs, and how many random models `make emitted` turns into Swift and into programs.
SECONDS ?= 60
SEEDS ?= 100
PROGRAMS ?= 20
# The tests that talk over a network, and some of which have a time limit.
WIRE := APIRuntimeTests|GeneratedClientTests
# The nets, which keep a processor busy for many seconds: compiled random models and callers, hostile pages; and, by
# their names, the tests with inputs so large that quadratic cost exceeds their time limit, each on its own so that others
# do not count.
NETS := EmittedSwiftTests|HostilePagesTests|MigrationTests|SourceVerdictTests
LARGE := InNoTime
APIS := Bitbar ThoughtSpot IGTCloud Finbourne
SOURCES := Package.swift Sources $(wildcard Templates/*.swift) Plugins Generated Tests Benchmarks Examples

.DEFAULT_GOAL := help
.PHONY: help bootstrap build generate check each-api test test-nets test-transports emitted fuzz bench conformance \
    precision golden doc-examples mock-examples examples first-call docs lint format clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "%-15s %s\n", $$1, $$2 }'

bootstrap: ## Install libcmark and pkg-config if they are missing
	@./Scripts/bootstrap.sh

build: bootstrap ## Build the package
	$(SWIFT) build $(DEBUG)

generate: bootstrap ## Write Generated/ from Specs/
	$(SWIFT) build $(DEBUG) --product apiref
	@$(MAKE) --no-print-directory each-api

check: bootstrap ## Fail if Generated/ is not what Specs/ gives
	$(SWIFT) build $(DEBUG) --product apiref
	@$(MAKE) --no-print-directory each-api CHECK=--check

each-api:
	@for api in $(APIS); do \
	    client=Generated/$${api}Client; \
	    .build/debug/apiref generate Specs/$$api --docs $$client/Documentation $(CHECK) || exit $$?; \
	    .build/debug/apiref openapi Specs/$$api --output $$client/openapi.yaml $(CHECK) || exit $$?; \
	done
	@.build/debug/apiref generate Tests/Fixtures/Bookshop/java --output Tests/Clients/BookshopClient $(CHECK)
	@.build/debug/apiref generate Tests/Fixtures/Shapes --output Tests/Clients/ShapesClient $(CHECK)

# What keeps a processor busy for seconds, apart from what must answer in time.
test: bootstrap ## Run the tests
	$(SWIFT) build $(DEBUG) $(TESTS)
	$(SWIFT) test --skip-build --skip '$(WIRE)|$(NETS)|$(LARGE)'
	$(SWIFT) test --skip-build --filter '$(WIRE)'

test-nets: bootstrap ## Run the tests that take long: random models, hostile pages, large inputs
	$(SWIFT) build $(DEBUG) $(TESTS)
	$(SWIFT) test --skip-build --filter '$(NETS)'
	$(SWIFT) test --skip-build --no-parallel --filter '$(LARGE)'

# BoringSSL and NIO take longer to build than all the rest: they have a build folder of their own.
test-transports: TRANSPORTS := --traits AsyncHTTPClient --scratch-path .build/transports
test-transports: bootstrap ## Run the tests of the runtime and of the clients on AsyncHTTPClient, too
	$(SWIFT) build $(DEBUG) $(TESTS) $(TRANSPORTS)
	$(SWIFT) test --skip-build $(TRANSPORTS) --filter '$(WIRE)'

emitted: bootstrap ## Compile the clients of SEEDS random models, and run PROGRAMS of them
	$(SWIFT) build $(DEBUG) $(TESTS)
	APIREF_SEEDS=$(SEEDS) APIREF_PROGRAMS=$(PROGRAMS) $(SWIFT) test --skip-build --filter 'EmittedSwiftTests|MigrationTests'

fuzz: bootstrap ## Feed apiref mutated pages for SECONDS
	$(SWIFT) build --configuration release --product fuzz
	.build/release/fuzz --seconds $(SECONDS)

bench: bootstrap ## Time apiref, the clients' compilation, the runtime and the plugin beside their peers
	$(SWIFT) build --configuration release --product apiref --static-swift-stdlib
	@./Benchmarks/run.py .build/release/apiref
	@./Benchmarks/growth.py .build/release/apiref
	$(SWIFT) build $(DEBUG) --target APIRuntime
	@./Benchmarks/compile.py .build/debug/Modules
	$(SWIFT) build --configuration release --product load
	@.build/release/load
	@SWIFT="$(SWIFT)" ./Benchmarks/plugin.py

conformance: bootstrap ## Validate the recovered OpenAPI documents
	$(SWIFT) build $(DEBUG) --product apiref
	@APIREF=.build/debug/apiref ./Scripts/conformance.sh $(wildcard $(or $(REFERENCES),../shared/corpus/speakeasy)/*)

precision: bootstrap ## Measure how often rules are right, and write it into the documentation
	$(SWIFT) build $(DEBUG) --product apiref
	@Scripts/python.sh Scripts/precision.py

golden: bootstrap ## Compare what is recovered of two large references with tables written by hand
	$(SWIFT) build $(DEBUG) --product apiref
	@Scripts/python.sh Scripts/golden.py $(REFERENCES)

doc-examples: bootstrap ## Compile the examples in the clients' documentation
	$(SWIFT) build $(DEBUG)
	@./Scripts/doc-examples.sh

mock-examples: bootstrap ## Call every method of the clients, as their documentation does, against apiref-mock
	$(SWIFT) build $(DEBUG)
	@./Scripts/mock-examples.py

examples: bootstrap ## Build and run the packages in Examples/, from a clean copy
	$(SWIFT) build $(DEBUG) --product apiref-mock
	@SWIFT="$(SWIFT)" REFERENCES="$(REFERENCES)" ./Scripts/examples.py

first-call: bootstrap ## Do what the README says, from an empty folder to a first call
	@SWIFT="$(SWIFT)" ./Scripts/first-call.py

docs: bootstrap ## Build the documentation into .build/documentation
	@SWIFT="$(SWIFT)" ./Scripts/docs.sh

lint: ## Fail if sources are not formatted
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## Format the sources
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

clean: ## Remove what was built
	$(SWIFT) package clean
