import Foundation
import IndicatorEvaluation
import PairwiseComparisons
import TestSupport
import Testing

/// A hierarchy of `Fixtures/alternatives`.
struct AlternativesCase: Decodable, CustomTestStringConvertible {
  var name: String
  var alternatives: [String]
  var tree: [String: [String]]
  var equal: [String]
  var matrices: [String: [[String]]]
  var measured: [String: [String]]
  var expected: [Expectation]

  struct Expectation: Decodable {
    var mode: String
    var priorities: [Fraction]
    var tolerance: Double
    var kind: String
  }

  var testDescription: String { name }

  static let all: [AlternativesCase] = {
    do {
      let names = try Fixture.names(in: "alternatives").filter { $0.hasSuffix(".json") }
      return try names.map { try Fixture.decode(AlternativesCase.self, "alternatives/\($0)") }
    } catch {
      fatalError("alternatives: \(error)")
    }
  }()

  static func named(_ name: String) throws -> AlternativesCase {
    try Fixture.decode(AlternativesCase.self, "alternatives/\(name).json")
  }

  func model(_ mode: AlternativeMode) -> EvaluationModel {
    let children = Set(tree.values.joined())
    let root = tree.keys.first { !children.contains($0) } ?? ""
    let leaves = children.filter { tree[$0] == nil }.sorted()
    return EvaluationModel(
      alternativeMode: mode,
      judgmentSets: tree.keys.sorted().filter { matrices[$0] != nil }.map {
        judgmentSet($0, items: tree[$0] ?? [])
      }, tree: node(root), alternatives: alternatives.map { Alternative(id: $0) },
      indicators: leaves.map { leaf in
        Indicator(
          id: leaf,
          rule: measured[leaf].map { .alternativesMeasured($0.map(\.fraction), mode: nil) }
            ?? .alternativesJudged(judgmentSet(leaf, items: alternatives), mode: nil))
      })
  }

  private func node(_ id: String) -> HierarchyNode {
    guard let children = tree[id] else { return HierarchyNode(id: id) }
    return HierarchyNode(
      id: id, weights: equal.contains(id) ? .equal : .judged(set: id),
      children: children.map(node))
  }

  private func judgmentSet(_ id: String, items: [String]) -> JudgmentSet {
    let rows = matrices[id] ?? []
    return JudgmentSet(
      id: id, items: items,
      responses: [
        ExpertJudgments(
          expert: "e",
          judgments: rows.enumerated().flatMap { i, row in
            row.enumerated().dropFirst(i + 1).map { Judgment(i, $0, $1.fraction) }
          })
      ])
  }
}

/// A decimal number, or a fraction written as text.
struct Fraction: Decodable {
  var value: Double

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    value =
      try (try? container.decode(Double.self)) ?? container.decode(String.self).fraction
  }
}

extension String {
  /// `3`, `0.25` and `1/3` as numbers.
  fileprivate var fraction: Double {
    let parts = split(separator: "/").map { Double($0) ?? .nan }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .nan
  }
}
