import TestSupport

@testable import IndicatorEvaluation

/// Trees and models made up for tests of properties.
enum SampleTrees {
  /// A root with one level of leaves `i0`, `i1`, …
  static func flat(_ aggregation: Aggregation, _ weights: [Double]) -> HierarchyNode {
    HierarchyNode(
      id: "root", aggregation: aggregation, weights: .given(weights),
      children: weights.indices.map { HierarchyNode(id: "i\($0)") })
  }

  /// Three levels with leaves at different depths and any aggregation.
  static func random(using generator: inout RepeatableGenerator) -> HierarchyNode {
    var next = 0
    func leaf() -> HierarchyNode {
      next += 1
      return HierarchyNode(id: "i\(next - 1)")
    }
    func node(_ id: String, _ children: [HierarchyNode]) -> HierarchyNode {
      HierarchyNode(
        id: id, aggregation: aggregations.randomElement(using: &generator) ?? .arithmetic,
        weights: .given(shares(children.count, using: &generator)), children: children)
    }
    let low = node("low", [leaf(), leaf(), leaf()])
    let left = node("left", [leaf(), low])
    let right = node("right", [leaf(), leaf(), leaf(), leaf()])
    return node("root", [left, right, leaf()])
  }

  static let aggregations: [Aggregation] = [
    .arithmetic, .geometric, .harmonic, .minimum, .power(2), .power(0.3), .power(-2), .power(-0.2),
    .power(12),
  ]

  /// Shares of 1, none of them 0.
  static func shares(_ count: Int, using generator: inout RepeatableGenerator) -> [Double] {
    let parts = (0..<count).map { _ in Double.random(in: 0.1...1, using: &generator) }
    let sum = parts.reduce(0, +)
    return parts.map { $0 / sum }
  }

  /// A model whose indicators' values are their scores; missing ones are renormalised.
  static func model(_ tree: HierarchyNode) -> EvaluationModel {
    EvaluationModel(
      tree: tree,
      indicators: tree.leaves.map {
        Indicator(id: $0.id, rule: .linear(slope: 1, offset: 0), missing: .renormalise)
      })
  }

  /// One customer per row.
  static func data(_ columns: [[Double]]) -> EvaluationData {
    let rows = columns.first?.count ?? 0
    return EvaluationData(
      customers: (0..<rows).map { "c\($0)" }, customerOfRow: Array(0..<rows),
      periodOfRow: [Int](repeating: 0, count: rows), values: columns)
  }

  /// Scores of every leaf; `missing` of a hundred are absent.
  static func columns(
    _ leaves: Int, rows: Int, missing: Int = 0, using generator: inout RepeatableGenerator
  ) -> [[Double]] {
    (0..<leaves).map { _ in
      (0..<rows).map { _ in
        Int.random(in: 0..<100, using: &generator) < missing
          ? .nan : Double.random(in: 1...100, using: &generator)
      }
    }
  }
}
