import Diagnostics
import ScenarioShape
import TestSupport
import Testing

@testable import ScenarioFiles

/// One description of every construct: what the reader takes, the schema has, and the other way round.
struct ScenarioSchemaTests {
  /// A place in the format where one of some words stands.
  struct Choice: CustomTestStringConvertible, Sendable {
    var path: [String]
    var words: [String]
    /// A scenario with a word there.
    var yaml: @Sendable (String) -> String
    var testDescription: String { path.joined(separator: ".") }
  }

  /// Every choice of the format, found by walking its description.
  static let choices: [Choice] = {
    var found: [Choice] = []
    var seen: Set<String> = []
    func walk(_ form: SyntaxForm, _ path: [String], _ yaml: @escaping @Sendable (String) -> String)
    {
      guard path.count < 9 else { return }
      switch form {
      case .choice(let choices):
        let words = choices.map(\.word)
        guard seen.insert(path.joined(separator: ".") + words.joined()).inserted else { return }
        found.append(Choice(path: path, words: words, yaml: yaml))
      case .list(let element): walk(element, path) { yaml("[\($0)]") }
      case .names(let element): walk(element, path + ["x"]) { yaml("{x: \($0)}") }
      case .mapping(let keys):
        for key in keys {
          let others = keys.filter { $0.key != key.key }.compactMap {
            Self.sample($0, depth: path.count)
          }
          walk(key.form, path + [key.key]) { word in
            yaml("{" + (others + ["\(key.key): \(word)"]).joined(separator: ", ") + "}")
          }
        }
      case .either(let forms): for form in forms { walk(form, path, yaml) }
      case .named(_, let form): walk(form(), path, yaml)
      case .described(_, let form): walk(form, path, yaml)
      case .id, .text, .number, .integer, .boolean, .tuple, .empty, .scalar: break
      }
    }
    for key in ScenarioForms.root.keys {
      walk(key.form, [key.key]) { word in
        let alternatives = key.key == "alternatives" ? "" : "alternatives: [a, b]\n"
        let schema = key.key == "schema" ? "" : "schema: ahp-scenario/1\n"
        return schema + alternatives + "\(key.key): \(word)\n"
      }
    }
    return found
  }()

  /// A key beside the one that is looked at, where a construct is not read without it.
  private static func sample(_ key: SyntaxKey, depth: Int) -> String? {
    guard key.isRequired || key.key == "children" else { return nil }
    let text = ["from", "to", "as_of"].contains(key.key) ? "2026-01-01" : "n\(depth)"
    return sample(key.form, text, leaf: "leaf\(depth)").map { "\(key.key): \($0)" }
  }

  /// Something that a construct takes; nil for one that is left out.
  private static func sample(_ form: SyntaxForm, _ id: String, leaf: String) -> String? {
    switch form.bare {
    case .choice(let choices): choices.first?.word
    case .id, .text: id
    case .number, .integer: "1"
    case .list(let element): sample(element, leaf, leaf: leaf).map { "[\($0)]" }
    case .either(let forms): forms.lazy.compactMap { sample($0, id, leaf: leaf) }.first
    default: nil
    }
  }

  private func codes(_ text: String) -> [DiagnosticCode] {
    Scenario.read(Array(text.utf8), path: "s.yaml").diagnostics.map(\.code)
  }

  /// What is refused at a word, whatever else a fragment of a scenario lacks.
  private static let refusals: Set<DiagnosticCode> = [
    .valueUnknown, .valueKind, .schemaUnknown, .analysisKindUnknown, .numberNotARatio, .keyUnknown,
    .answerScaleUnknown, .whatIfModelUnknown,
  ]

  @Test func thereAreChoices() {
    #expect(Self.choices.count > 40)
    let rules = Self.choices.filter { $0.path == ["indicators", "x", "score", "rule"] }
    #expect(rules.flatMap(\.words).contains("percentile"))
    let methods = Self.choices.first { $0.path == ["weighting", "method"] }?.words
    #expect(methods?.contains("row-sums") == true)
  }

  /// The reader takes every word of the schema, and of other words none.
  @Test(arguments: choices)
  func theReaderTakesTheWordsOfTheSchema(_ choice: Choice) {
    for word in choice.words where word != "\t" {
      let text = choice.yaml(word == "," ? "','" : word)
      let refused = Set(codes(text)).intersection(Self.refusals)
      #expect(refused.isEmpty, "\(text)\(refused)")
    }
    // A check reads `per` with the rows of a data file only.
    guard choice.path.last != "per" else { return }
    // What is said of an influence is read once its clusters are known.
    guard !choice.path.starts(with: ["network", "influences"]) else { return }
    let text = choice.yaml("nonsense")
    #expect(!Set(codes(text)).isDisjoint(with: Self.refusals), "\(text)")
  }

  @Test func theSchemaIsMadeOfTheSame() throws {
    let schema = try JSONValue(Array(ScenarioSchema.text.utf8))
    #expect(Set(schema.properties.object.keys) == Set(ScenarioKeys.root))
    #expect(
      schema.properties.weighting.properties.method["enum"].array.compactMap(\.string)
        == ScenarioSchemaTests.choices.first { $0.path == ["weighting", "method"] }?.words)
    #expect(Set(schema["$defs"].node.properties.object.keys) == Set(ScenarioKeys.node))
    #expect(schema["$defs"].survey.required.array.compactMap(\.string) == ["path", "sign"])
    #expect(schema.required.array.compactMap(\.string) == ["schema"])
  }
}
