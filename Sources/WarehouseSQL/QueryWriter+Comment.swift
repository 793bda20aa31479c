import BilingualText
internal import IndicatorEvaluation

extension QueryWriter {
  /// What the statement is, where it comes from, and every weight in full.
  func comment() -> String {
    let title = model.title.text(in: query.language) ?? model.id
    var lines = [title + (model.id.isEmpty || model.id == title ? "" : " (\(model.id))")]
    lines += query.provenance
    lines.append("for \(dialect.displayName); double precision throughout")
    lines += comparisonRemarks
    lines.append(
      "weights, of the parent and of the whole, and how children make their parent's score:")
    for node in nodes {
      let label = node.label.text(in: query.language).map { " \($0)" } ?? ""
      let means = node.children.isEmpty ? "" : ", \(node.aggregation.name)"
      lines.append(
        String(repeating: "  ", count: node.depth + 1)
          + "\(node.id)\(label): \(node.local), \(node.global)\(means)")
    }
    return lines.map { "-- " + SQLDialect.comment($0) + "\n" }.joined()
  }

  private var comparisonRemarks: [String] {
    guard let comparison = model.comparison else { return [] }
    switch query.subject {
    case .customers:
      return [
        "not in this statement: means and paired tests of groups; `ahp sql --groups` writes them"
      ]
    case .groups:
      let ids = [comparison.baseline, comparison.current].map {
        model.periods.indices.contains($0) ? model.periods[$0].id : ""
      }
      return [
        "a row for all customers with a score in both periods"
          + (comparesClasses ? ", and one for those of each class" : "")
          + ": from \(ids[0]) to \(ids[1])",
        "both paired tests, two-sided; the scenario leads with \(comparison.test.rawValue)",
      ]
    }
  }
}

extension Aggregation {
  fileprivate var name: String {
    switch self {
    case .arithmetic: "arithmetic mean"
    case .geometric: "geometric mean"
    case .harmonic: "harmonic mean"
    case .minimum: "minimum"
    case .power(let p): "power mean, p = \(p)"
    }
  }
}
