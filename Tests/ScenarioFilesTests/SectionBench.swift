import Diagnostics
import ScenarioShape
import Testing

@testable import ScenarioFiles

/// The first section of a text, with a reader that has read nothing before it.
struct SectionBench {
  var reader: ScenarioReader
  let entry: SourceNode.Entry

  init(_ text: String, path: String = "s.yaml") throws {
    let yaml = YAMLReader(path: path, bytes: Array(text.utf8))
    guard case .mapping(let entries, _) = try #require(yaml.root) else {
      throw SectionBenchError.noMapping
    }
    entry = try #require(entries.first)
    reader = ScenarioReader(source: try #require(yaml.source))
  }

  /// What was found, in the order in which it was found.
  var codes: [DiagnosticCode] { reader.findings.diagnostics.map(\.code) }

  /// The same with lines and columns.
  var places: [String] {
    reader.findings.diagnostics.map {
      "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code.rawValue)"
    }
  }
}

enum SectionBenchError: Error {
  case noMapping
}
