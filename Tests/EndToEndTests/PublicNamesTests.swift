import Foundation
import TestSupport
import Testing

/// What a program sees that imports the package.
struct PublicNamesTests {
  /// Modules that the products hand out.
  private static let modules: [String] = {
    let umbrella =
      (try? String(
        contentsOf: Fixture.repository.appendingPathComponent("Sources/AHP/AHP.swift"),
        encoding: .utf8)) ?? ""
    return umbrella.split(separator: "\n").filter { $0.hasPrefix("@_exported") }
      .compactMap { $0.split(separator: " ").last.map(String.init) }
      + ["AHPScenarios", "ResultStore", "ScenarioFiles", "ScenarioData", "EvaluationStreams"]
  }()

  private static func files(of module: String) -> [URL] {
    let folder = Fixture.repository.appendingPathComponent("Sources/\(module)")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  /// Public types at the top of a file, with their module.
  private static let types: [(module: String, name: String)] = modules.flatMap { module in
    files(of: module).flatMap { file -> [(String, String)] in
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return text.split(separator: "\n").compactMap { line in
        var words = line.split(separator: " ").map(String.init)
        guard line.hasPrefix("public ") else { return nil }
        words.removeFirst()
        words.removeAll { ["indirect", "final"].contains($0) }
        guard words.count > 1,
          ["struct", "enum", "class", "protocol", "typealias", "actor"].contains(words[0])
        else { return nil }
        return (module, String(words[1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
      }
    }
  }

  /// A program that imports Foundation too can write every name as it is.
  @Test func noneIsFoundations() throws {
    let foundation = Set(
      String(decoding: try Fixture.data("foundation-names.txt"), as: UTF8.self)
        .split(separator: "\n").map(String.init))
    #expect(foundation.contains("Measurement") && foundation.count > 200)
    #expect(Self.types.count > 300)
    for type in Self.types {
      #expect(!foundation.contains(type.name), "\(type.module).\(type.name)")
    }
  }

  @Test func eachStandsForOneThing() {
    let names = Dictionary(grouping: Self.types, by: \.name)
    for (name, all) in names where all.count > 1 {
      Issue.record("\(name) is in \(all.map(\.module))")
    }
  }

  /// What a protocol asks for and documents itself.
  private static let witnesses: Set<String> = [
    "description", "explanation", "message", "shape", "phrase", "body", "next", "makeIterator",
    "startIndex", "endIndex", "rawValue", "encode", "hash", "==", "<",
  ]

  /// Every public declaration says what its name does not; initialisers do where they throw, others
  /// take the properties that their type documents.
  @Test func eachIsDocumented() throws {
    let kinds: Set<Substring> = [
      "struct", "enum", "class", "protocol", "typealias", "actor", "var", "let", "func", "init",
      "subscript",
    ]
    var found = 0
    for module in Self.modules {
      for file in Self.files(of: module) {
        let lines = try String(contentsOf: file, encoding: .utf8)
          .split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.drop { $0 == " " } }
        for (place, line) in lines.enumerated() where line.hasPrefix("public ") {
          let words = line.split { !$0.isLetter && !$0.isNumber && !"_=<".contains($0) }
          guard let kind = words.firstIndex(where: { kinds.contains($0) }) else { continue }
          found += 1
          let name = words.dropFirst(kind + 1).first.map(String.init) ?? ""
          if Self.witnesses.contains(name) { continue }
          if words[kind] == "init" {
            let head = lines[place...].prefix(14).joined(separator: " ").prefix { $0 != "{" }
            if !head.contains("throws") { continue }
          }
          let before = lines[..<place].last { !$0.hasPrefix("@") } ?? ""
          #expect(
            before.hasPrefix("///"), "\(module)/\(file.lastPathComponent):\(place + 1): \(line)")
        }
      }
    }
    #expect(found > 3_000)
  }

  /// The landing page names types that are there, in the module that their heading names.
  @Test func landingPage() throws {
    let page = try String(
      contentsOf: Fixture.repository.appendingPathComponent("Sources/AHP/AHP.docc/AHP.md"),
      encoding: .utf8)
    var modules: Set<String> = []
    var found = 0
    for line in page.split(separator: "\n") {
      if line.hasPrefix("### ") {
        modules = Set(
          line.split(whereSeparator: { !$0.isLetter }).map(String.init)
            .filter { Self.modules.contains($0) })
        #expect(!modules.isEmpty, "\(line)")
      }
      guard line.hasPrefix("| "), !modules.isEmpty else { continue }
      let names = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        .filter { $0.first?.isUppercase == true }
      for name in names {
        found += 1
        #expect(
          Self.types.contains { $0.name == name && Self.mayHold(modules, $0.module) }, "\(name)")
      }
    }
    #expect(found > 40)
  }

  private static func mayHold(_ modules: Set<String>, _ module: String) -> Bool {
    modules.contains(module)
      || [
        "FuzzyEvaluation", "NetworkPriorities", "ToolConventions", "DelimitedText", "BilingualText",
      ]
      .contains(module)
  }
}
