import Foundation
import TestSupport
import Testing

/// Every command line of the README, run in an empty folder, prints what the README says; its
/// program compiles, runs and links nothing but LAPACK and BLAS.
struct ReadmeTests {
  private static let readme =
    (try? String(
      contentsOf: Fixture.repository.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

  /// A command with the output it is said to have; a line `…` stands for any lines.
  struct Example {
    var command: String
    var output: [String]
  }

  static func examples(in text: String) -> [Example] {
    var examples: [Example] = []
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2)), output: []))
      } else if isConsole, !examples.isEmpty {
        examples[examples.count - 1].output.append(line)
      }
    }
    return examples
  }

  /// Whether `lines` are those of `pattern`, in which `…` stands for any number of lines.
  static func matches(_ lines: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first == "…" {
      let rest = pattern.dropFirst()
      return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
    }
    return lines.first == first && matches(lines.dropFirst(), pattern.dropFirst())
  }

  @Test func everyCommandPrintsWhatTheReadmeSays() throws {
    let folder = try TemporaryFolder()
    let examples = Self.examples(in: Self.readme)
    #expect(examples.count >= 6)
    for example in examples {
      let run = try CommandRun(shell: example.command, in: folder.url)
      let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init).dropLast()
      #expect(
        Self.matches(ArraySlice(Array(lines)), ArraySlice(example.output)),
        "\(example.command)\n\(run.text)\(run.errorText)")
    }
  }

  @Test func theCommandTableNamesEveryCommand() throws {
    let help = try CommandRun(["--help"])
    let commands =
      help.text.components(separatedBy: "SUBCOMMANDS:").last?
      .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first } ?? []
    #expect(commands.count >= 5)
    for command in commands where command != "See" {
      #expect(Self.readme.contains("| `ahp \(command)"), "\(command) is not in the README's table")
    }
  }

  /// The code block behind a comment `<!-- embedding: NAME -->`.
  private static func block(_ name: String, of text: String = readme) -> String? {
    text.components(separatedBy: "<!-- embedding: \(name) -->\n```swift\n").dropFirst().first?
      .components(separatedBy: "```").first
  }

  /// Adds the guide's program that scores customers to the README's package.
  private func addScoring(to folder: URL) throws {
    let guide = try String(
      contentsOf: Fixture.repository.appendingPathComponent("Documentation/embedding.md"),
      encoding: .utf8)
    let program = try #require(Self.block("model.swift", of: guide))
    let sources = folder.appendingPathComponent("Sources/score")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    try Data(program.utf8).write(to: sources.appendingPathComponent("main.swift"))
    let manifest = folder.appendingPathComponent("Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8).replacingOccurrences(
      of: "  targets: [\n",
      with: "  targets: [\n    .executableTarget(\n      name: \"score\", "
        + "dependencies: [.product(name: \"AHP\", package: \"swift-ahp\")]),\n")
    try Data(text.utf8).write(to: manifest)
  }

  @Test func theEmbeddingProgramRunsAndLinksOnlyLAPACK() throws {
    let folder = try TemporaryFolder()
    let sources = folder.url.appendingPathComponent("Sources/weigh")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    let repository = Fixture.repository.path
    // The package is known by the name of its folder; a clone may be called anything.
    let link = folder.url.appendingPathComponent("swift-ahp")
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: repository)
    let manifest = try #require(Self.block("Package.swift"))
    let program = try #require(Self.block("main.swift"))
    #expect(program.split(separator: "\n").count <= 10)
    try Data(manifest.replacingOccurrences(of: "../swift-ahp", with: link.path).utf8)
      .write(to: folder.url.appendingPathComponent("Package.swift"))
    try Data(program.utf8).write(to: sources.appendingPathComponent("main.swift"))
    try addScoring(to: folder.url)

    let build = try CommandRun(
      shell: "swift build --disable-sandbox 2>&1 && .build/debug/weigh && .build/debug/score",
      in: folder.url)
    #expect(build.status == 0, "\(build.text)")
    let lines = build.text.split(separator: "\n").map(String.init)
    // Saaty's closed form for n = 3, t = (a12 a23 / a13)^(1/3) = 1.2^(1/3): weights 0.6483,
    // 0.2297, 0.1220, CR = (t + 1/t − 2) / 2 / 0.58 = 0.0032.
    #expect(lines.contains { $0.hasPrefix("price 0.6483") })
    #expect(lines.contains { $0.hasPrefix("service 0.1220") })
    #expect(lines.contains { $0.hasPrefix("CR 0.0031") && $0.hasSuffix("true") })

    // By hand: 0.75 · 75 + 0.25 · 80 and 0.75 · 100 + 0.25 · 40.
    #expect(lines.suffix(2) == ["cement 76.25 fair 2", "hotel 85.0 good 1"])

    let fetched = try CommandRun(
      shell: "ls .build/checkouts 2>/dev/null | wc -l", in: folder.url)
    #expect(fetched.text.trimmingCharacters(in: .whitespacesAndNewlines) == "0")
    let needed = try CommandRun(
      shell: "readelf -d .build/debug/weigh | sed -n 's/.*NEEDED.*\\[\\(.*\\)\\]/\\1/p'",
      in: folder.url)
    let libraries = needed.text.split(separator: "\n").map(String.init)
    #expect(libraries.contains { $0.hasPrefix("liblapack") })
    for library in libraries {
      let isAllowed = [
        "liblapack", "libblas", "libswift", "libc.", "libm.", "ld-linux", "libgcc",
        "libstdc++", "libBlocksRuntime", "libdispatch",
      ].contains { library.hasPrefix($0) }
      #expect(isAllowed && !library.contains("Foundation"), "\(library)")
    }
  }
}

extension ReadmeTests {
  /// Whole scenarios that stand in the documentation.
  @Test func scenariosInTheDocumentationAreSound() throws {
    let folder = try TemporaryFolder()
    let documents = Fixture.repository.appendingPathComponent("Documentation")
    var found = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: documents.path)
    where name.hasSuffix(".md") {
      let text = try String(contentsOf: documents.appendingPathComponent(name), encoding: .utf8)
      for part in text.components(separatedBy: "```yaml\n").dropFirst() {
        let block = part.components(separatedBy: "```")[0]
        guard block.hasPrefix("schema:") else { continue }
        found += 1
        try Data(block.utf8).write(to: folder.url.appendingPathComponent("s.yaml"))
        // Of a scenario without a tree only the tables may be missing, which a guide does not hold.
        let weighs = block.contains("\ntree:")
        let run = try CommandRun([weighs ? "weights" : "check", "s.yaml"], in: folder.url)
        #expect(run.status == (weighs ? 0 : 66), "\(name): \(run.text)\(run.errorText)")
      }
    }
    #expect(found >= 1)
  }
}
