import Foundation
import TestSupport
import Testing

@testable import Diagnostics

/// No code is there for nothing: each is emitted by a source and looked for by a test.
struct DiagnosticCodeTests {
  private func texts(in folder: String) throws -> [String] {
    let url = Fixture.repository.appendingPathComponent(folder)
    let names = try #require(FileManager.default.subpaths(atPath: url.path))
    return try names.filter { name in
      [".swift", ".json", ".txt"].contains { name.hasSuffix($0) }
        && !name.hasSuffix("DiagnosticCode.swift") && !name.hasSuffix("DiagnosticCodeTests.swift")
    }.map { String(decoding: try Data(contentsOf: url.appendingPathComponent($0)), as: UTF8.self) }
  }

  @Test func everyCodeHasATest() throws {
    let texts = try texts(in: "Tests")
    for code in DiagnosticCode.allCases {
      let names = ["[\(code.rawValue)]", "\"\(code.rawValue)\"", ".\(code)"]
      #expect(texts.contains { text in names.contains { text.contains($0) } }, "\(code.rawValue)")
    }
  }

  @Test func everyCodeIsEmitted() throws {
    let sources = try texts(in: "Sources")
    for code in DiagnosticCode.allCases {
      // Findings of analyses become diagnostics by their name.
      let names = [".\(code)", "\"\(code.rawValue)\""]
      #expect(sources.contains { text in names.contains { text.contains($0) } }, "\(code.rawValue)")
    }
  }
}
