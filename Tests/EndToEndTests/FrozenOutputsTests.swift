import Foundation
import TestSupport
import Testing

/// Nothing that a program reads changes unless somebody means it: every byte of JSON, CSV and SQL of
/// the repository's scenarios and of the templates, and every diagnostic of many mistakes.
///
/// Whoever means it writes the fixtures anew (`FrozenOutputs`) and says why in the commit.
struct FrozenOutputsTests {
  @Test(.enabled(if: FrozenOutputs.hasTheirBits, "another LAPACK, C library or processor"))
  func outputsAreThoseWrittenDown() throws {
    let frozen = try FrozenOutputs()
    let path = Fixture.folder.appendingPathComponent("frozen/outputs.txt")
    let lines = String(decoding: try Data(contentsOf: path), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    let found = try lines.map { line in
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      return try parts[1] == "file"
        ? frozen.line(ofFile: parts[2]) : frozen.line(parts[2])
    }
    if FrozenOutputs.writer != nil {
      try Data((found.joined(separator: "\n") + "\n").utf8).write(to: path)
    }
    #expect(lines.count > 100)
    for (line, wanted) in zip(found, lines) where FrozenOutputs.writer == nil {
      #expect(line == wanted)
    }
  }

  @Test func diagnosticsAreThoseWrittenDown() throws {
    let frozen = try FrozenOutputs()
    let path = Fixture.folder.appendingPathComponent("frozen/diagnostics.txt")
    let found = try FrozenOutputs.mistakes.map { try frozen.diagnostics(of: $0) }
    if FrozenOutputs.writer != nil {
      return try Data(found.joined(separator: "\n").utf8).write(to: path)
    }
    let text = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    let wanted = text.components(separatedBy: "\n# ")
    let all = found.joined(separator: "\n").components(separatedBy: "\n# ")
    #expect(all.count == wanted.count)
    for (said, written) in zip(all, wanted) { #expect(said == written) }
  }
}
