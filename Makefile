# make            what there is
# make demo       evaluate the Zhaoqing scenario, here and as a page
# make test       everything that must pass
# make test-engines  the SQL of `ahp sql` on PostgreSQL and DuckDB
# make test-pages    reports in HTML in a headless Chromium
# make test-spark    the same on Spark, with Java 17
# make test-sanitizers  kernels, threads, readers, reports, store and SQL under three sanitizers
# make fuzz MINUTES=5  inputs that no one thought of, for every reader; see Fuzz/README.md
# make coverage      shares of the lines of each room that the tests run
# make verify-solvers  a million random matrices: every solver and LAPACK against 80-bit arithmetic
# make bench         how fast, beside what a user would otherwise run (needs Python 3)
# make install    the command, to PREFIX/bin (default /usr/local)

PREFIX ?= /usr/local
SCENARIO ?= scenarios/zhaoqing-2015/scenario.yaml

# Large numerical tests are 20 to 30 times slower without optimisation; -enable-testing lets them
# reach what is internal.
TEST_FLAGS = -c release -Xswiftc -enable-testing

.PHONY: help demo build standalone test test-engines test-pages test-spark test-sanitizers coverage verify-solvers \
	fuzz build-fuzz minimise-corpus \
	bench bench-solvers bench-sparse bench-survey bench-customers bench-robustness bench-limits \
	bench-operations bench-analyses \
	lint format install uninstall requirements clean

help:
	@sed -n 's/^# \(make.*\)/\1/p' Makefile

# LAPACK, BLAS, zlib, expat, libyaml and SQLite are the only libraries that Swift does not bring along.
requirements:
	@./Scripts/install-requirements.sh

# The command as the tests build it: after them nothing is built again. (The other way round SwiftPM
# compiles anew what it takes for another build.)
BUILT = .build/release/ahp
$(BUILT): Package.swift $(shell find Sources -type f) | requirements
	swift build $(TEST_FLAGS) --product ahp
	@touch $@

build: $(BUILT)

# What is installed and measured is built by itself: no test reaches inside, and Swift's libraries
# are linked in.
STANDALONE = .build-standalone/release/ahp
standalone: requirements
	swift build -c release --static-swift-stdlib --scratch-path .build-standalone --product ahp

demo: build
	@$(BUILT) evaluate $(SCENARIO)
	@$(BUILT) evaluate $(SCENARIO) -o .build/report.html
	@printf '\nThe same as a page, to be opened in a browser: %s\n' "$(CURDIR)/.build/report.html"

test: requirements
	swift test $(TEST_FLAGS)

test-engines: build
	@./Scripts/test-engines.sh postgresql duckdb

test-pages: requirements
	@./Scripts/test-pages.sh

coverage: requirements
	swift test --enable-code-coverage --scratch-path .build-coverage
	@python3 Scripts/coverage.py .build-coverage/debug/codecov/swift-ahp.json

verify-solvers: requirements
	AHP_RANDOM_MATRICES=1000000 swift test $(TEST_FLAGS) --filter SolverAgreementTests

# A build folder for each: objects of one sanitizer do not link with those of another. Swift itself
# traps on what is undefined in C, so that undefined behaviour is looked for in the kernels alone; it
# traps as well, since the toolchain has no such sanitizer for Swift on Linux.
SANITIZED = SolverAgreement|ComparisonBatch|LargeProduct|LargeComparisonMatrix|LargeMatrixBuilder|NumPyFile|WeightBound|SolveCommand|ThreadTeam|VectorKernels|StepKernels|StepIteration|GradeRecognition|DrawnSolutions|TextKernels|ShortDecimal|StructuralMarks|DistinctTexts|RecordColumns|FieldQuotes|Spool|ReaderParallel
# Rooms that read what others wrote, or hand it on.
SANITIZED_ROOMS = ScenarioFiles|ScenarioData|SpreadsheetInput|ZipArchives|GzipInput|ReportForms|ReportPages|OfficeFiles|OfficeForms|EvaluationReports|ResultStore|WarehouseSQL
SANITIZER_address = --sanitize=address
SANITIZER_undefined = -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined
SANITIZER_thread = --sanitize=thread
test-sanitizers: test-sanitizer-address test-sanitizer-undefined test-sanitizer-thread

test-sanitizer-%: requirements
	ASAN_OPTIONS=detect_leaks=0 AHP_RANDOM_MATRICES=800 swift test $(TEST_FLAGS) \
	  --scratch-path .build-$* $(SANITIZER_$*) --filter '$(SANITIZED)' \
	  --filter '^($(SANITIZED_ROOMS))Tests\.'

# libFuzzer of the toolchain, with the address sanitizer. Of two --sanitize options one would be lost.
MINUTES ?= 5
FUZZ_FLAGS = -c release --product ahp-fuzz --scratch-path .build-fuzz -Xswiftc -enable-testing \
	-Xswiftc -sanitize=address,fuzzer -Xcc -fsanitize=address,fuzzer-no-link
build-fuzz: requirements
	AHP_FUZZ=1 swift build $(FUZZ_FLAGS)

fuzz: build-fuzz
	@./Scripts/fuzz.sh run $(MINUTES) $(TARGETS)

minimise-corpus: build-fuzz
	@./Scripts/fuzz.sh minimise 0 $(TARGETS)

# Starting Spark takes longer than the tests; see Documentation/warehouse-sql.md for the last run.
test-spark: build
	@./Scripts/test-engines.sh spark

# Peers go into a virtual environment; nothing of the machine's own Python is changed. pyDecision
# asks for clients of chat services that its solvers do not use.
PEERS = Benchmarks/.venv/bin/python
Benchmarks/.venv/ready: Benchmarks/requirements.txt
	python3 -m venv Benchmarks/.venv
	$(PEERS) -m pip install -q --disable-pip-version-check -r Benchmarks/requirements.txt
	$(PEERS) -m pip install -q --disable-pip-version-check --no-deps pyDecision
	touch $@

# A missed target is an error of its own script; the others run all the same.
bench:
	@$(MAKE) --keep-going bench-solvers bench-sparse bench-survey bench-customers bench-robustness bench-analyses

bench-solvers: requirements Benchmarks/.venv/ready
	swift build -c release --package-path Benchmarks --product solver-times
	$(PEERS) Benchmarks/compare_solvers.py Benchmarks/.build/release/solver-times

# Named operations at fixed sizes, for one who changes the solvers.
bench-operations: requirements
	swift package --package-path Benchmarks benchmark --target operations

bench-customers: standalone Benchmarks/.venv/ready
	$(PEERS) Benchmarks/compare_customers.py $(STANDALONE) $(BENCH_CUSTOMERS_FLAGS)

bench-analyses: standalone Benchmarks/.venv/ready
	$(PEERS) Benchmarks/compare_analyses.py $(STANDALONE) $(BENCH_ANALYSES_FLAGS)

bench-sparse: requirements Benchmarks/.venv/ready
	swift build -c release --package-path Benchmarks --product sparse-least-squares
	$(PEERS) Benchmarks/compare_sparse.py Benchmarks/.build/release/sparse-least-squares

bench-robustness: standalone Benchmarks/.venv/ready
	swift build -c release --package-path Benchmarks --product robustness-times
	$(PEERS) Benchmarks/compare_robustness.py Benchmarks/.build/release/robustness-times $(STANDALONE)

# Inputs near the stated limits: times and memory, nothing is asserted.
bench-limits: standalone
	python3 Benchmarks/time_limits.py $(STANDALONE)

bench-survey: requirements
	swift build -c release --package-path Benchmarks --product mass-survey
	Benchmarks/.build/release/mass-survey 100000 10

lint:
	swift format lint --strict --recursive Sources Tests Fuzz Benchmarks/Sources Benchmarks/Benchmarks Package.swift Benchmarks/Package.swift

format:
	swift format --in-place --recursive Sources Tests Fuzz Benchmarks/Sources Benchmarks/Benchmarks Package.swift Benchmarks/Package.swift

install: standalone
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(STANDALONE) "$(DESTDIR)$(PREFIX)/bin/ahp"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/ahp"

clean:
	swift package clean
	rm -rf .build-*
