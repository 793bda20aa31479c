import Foundation
import Glibc
import TestSupport
import Testing

/// What the command wrote on a given day, byte by byte: `Tests/Fixtures/frozen`.
///
/// `AHP_FREEZE=/path/to/ahp swift test --filter FrozenOutputs` writes the fixtures anew with that
/// command, or with the built one if it is `1`.
final class FrozenOutputs {
  /// Holds the repository's scenarios, every template of `ahp init` and the mistakes, under the same
  /// relative paths wherever it is.
  private let folder: TemporaryFolder
  private let executable: URL

  /// The command whose outputs are to be written down; nil to compare with those that are.
  static var writer: URL? {
    ProcessInfo.processInfo.environment["AHP_FREEZE"].map {
      $0 == "1" ? CommandRun.executable : URL(fileURLWithPath: $0)
    }
  }

  /// Whether the last bits of numbers are those written down: LAPACK and BLAS of the reference
  /// implementation and the C library of Debian 12 on a processor with fused multiplication. Others
  /// round otherwise, within the bounds that other tests hold.
  static var hasTheirBits: Bool {
    func text(_ path: String) -> String {
      FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    let hasOpenBLAS = dlsym(nil, "openblas_get_config") != nil
    return !hasOpenBLAS && text("/etc/debian_version").hasPrefix("12.")
      && text("/proc/cpuinfo").contains(" fma ")
  }

  init() throws {
    executable = Self.writer ?? CommandRun.executable
    folder = try TemporaryFolder()
    for (name, place) in [
      ("scenarios", "scenarios"), ("engines", "Tests/Engines"),
    ] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appendingPathComponent(name),
        withDestinationURL: Fixture.repository.appendingPathComponent(place))
    }
    for template in ["minimal", "alternatives", "service-quality", "survey"] {
      _ = try run(["init", "templates/\(template)", "--template", template])
    }
  }

  private func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(executable, arguments, in: folder.url, environment: [:])
  }

  // MARK: Outputs

  /// One line of `outputs.txt`: hash of the output, exit code, arguments.
  func line(_ arguments: String) throws -> String {
    let run = try run(arguments.split(separator: " ").map(String.init))
    return "\(hash(run.output)) \(run.status) \(arguments)"
  }

  /// Of the file of a template.
  func line(ofFile path: String) throws -> String {
    let data = try Data(contentsOf: folder.url.appendingPathComponent(path))
    return "\(hash(data)) file \(path)"
  }

  /// FNV-1a of 64 bits: it tells outputs apart, it need not withstand anybody.
  private func hash(_ data: Data) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in data { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  // MARK: Mistakes

  /// A scenario with a mistake, and the files beside it.
  struct Mistake: Decodable, Sendable {
    var name: String
    /// The scenario is `scenario.yaml`.
    var files: [String: String]
  }

  /// Small scenarios with a mistake each, and the reference case with those of its own.
  static var mistakes: [Mistake] {
    get throws {
      let sound = try ["zhaoqing.yaml", "scores.csv", "customers.csv"].map {
        ($0, String(decoding: try Fixture.data("zhaoqing/" + $0), as: UTF8.self))
      }
      let changed = try MistakesTests.mistakes.enumerated().map { position, mistake in
        var files = Dictionary(uniqueKeysWithValues: sound)
        let text = files[mistake.file] ?? ""
        let range = try #require(text.range(of: mistake.replace))
        files[mistake.file] = text.replacingCharacters(in: range, with: mistake.by)
        files["scenario.yaml"] = files.removeValue(forKey: "zhaoqing.yaml")
        let number = position < 9 ? "0\(position + 1)" : "\(position + 1)"
        return Mistake(name: "zhaoqing-" + number, files: files)
      }
      return try Fixture.decode([Mistake].self, "frozen/mistakes.json") + changed
    }
  }

  /// What `ahp check` says of a mistake, in both languages.
  func diagnostics(of mistake: Mistake) throws -> String {
    let place = folder.url.appendingPathComponent(mistake.name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for (name, text) in mistake.files {
      try Data(text.utf8).write(to: place.appendingPathComponent(name))
    }
    let path = "\(mistake.name)/scenario.yaml"
    let english = try run(["check", path, "--lang", "en"])
    let chinese = try run(["check", path, "--lang", "zh"])
    return "# \(mistake.name)\n" + english.text + chinese.text
  }
}
