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
        guard words.first == "public" else { return nil }
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

  /// Every public declaration of the products says what it is.
  @Test func everyDeclarationIsDocumented() throws {
    var count = 0
    for module in Self.modules {
      for file in Self.files(of: module) {
        let lines = try String(contentsOf: file, encoding: .utf8)
          .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (number, line) in lines.enumerated() where Self.needsWords(line) {
          count += 1
          var above = number - 1
          while above >= 0, lines[above].contains("@") && !lines[above].contains("///") {
            above -= 1
          }
          let before = above < 0 ? "" : lines[above].drop { $0 == " " }
          if !before.hasPrefix("///") {
            Issue.record("\(file.lastPathComponent):\(number + 1): \(line)")
          }
        }
      }
    }
    #expect(count > 1_000)
  }

  /// Types and functions; members that a type or a protocol asks for speak for themselves.
  private static func needsWords(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    guard text.hasPrefix("public ") else { return false }
    return ["struct ", "enum ", "class ", "protocol ", "actor "].contains { text.contains($0) }
      && !text.contains("func ") && !text.contains("var ") && !text.contains("let ")
  }
}
