# `make help` lists the targets. Each works as the first command on a fresh clone: what is missing is installed.

SWIFT ?= swift
# Everything there is, so that all of it is built and tested; a package that depends on this one chooses its own.
TRAITS := --traits AsyncHTTPClient
APIS := Bitbar ThoughtSpot IGTCloud Finbourne
SOURCES := Package.swift Sources Templates/Templates.swift Plugins Generated Tests Benchmarks Examples

.DEFAULT_GOAL := help
.PHONY: help bootstrap build generate check each-api test bench conformance doc-examples examples docs lint format clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "%-12s %s\n", $$1, $$2 }'

bootstrap: ## Install libcmark and pkg-config if they are missing
	@./Scripts/bootstrap

build: bootstrap ## Build the package
	$(SWIFT) build $(TRAITS)

generate: bootstrap ## Write Generated/ from Specs/
	$(SWIFT) build $(TRAITS) --product apiref
	@$(MAKE) --no-print-directory each-api

check: bootstrap ## Fail if Generated/ is not what Specs/ gives
	$(SWIFT) build $(TRAITS) --product apiref
	@$(MAKE) --no-print-directory each-api CHECK=--check

each-api:
	@for api in $(APIS); do \
	    client=Generated/$${api}Client; \
	    .build/debug/apiref generate Specs/$$api --docs $$client/Documentation $(CHECK) || exit $$?; \
	    .build/debug/apiref openapi Specs/$$api --output $$client/openapi.yaml $(CHECK) || exit $$?; \
	done
	@.build/debug/apiref generate Tests/Fixtures/Bookshop/java --output Tests/BookshopClient $(CHECK)
	@.build/debug/apiref generate Tests/Fixtures/Shapes --output Tests/ShapesClient $(CHECK)

test: bootstrap ## Run the tests
	$(SWIFT) test $(TRAITS)

bench: bootstrap ## Time apiref, the clients' compilation, the runtime and the plugin beside their peers
	$(SWIFT) build --configuration release --product apiref --static-swift-stdlib
	@./Benchmarks/run .build/release/apiref
	$(SWIFT) build $(TRAITS) --target APIRuntime
	@./Benchmarks/compile .build/debug/Modules
	$(SWIFT) build --configuration release --product load
	@.build/release/load
	@SWIFT="$(SWIFT)" ./Benchmarks/plugin

conformance: bootstrap ## Validate the recovered OpenAPI documents
	@SWIFT="$(SWIFT)" ./Scripts/conformance

doc-examples: bootstrap ## Compile the examples in the clients' documentation
	$(SWIFT) build $(TRAITS)
	@./Scripts/doc-examples

examples: bootstrap ## Build and run the packages in Examples/, from a clean copy
	@SWIFT="$(SWIFT)" ./Scripts/examples

docs: bootstrap ## Build the documentation into .build/documentation
	@SWIFT="$(SWIFT)" ./Scripts/docs

lint: ## Fail if sources are not formatted
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## Format the sources
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

clean: ## Remove what was built
	$(SWIFT) package clean
