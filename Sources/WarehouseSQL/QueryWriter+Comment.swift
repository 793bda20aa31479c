internal import IndicatorEvaluation

extension QueryWriter {
  /// What the statement is, where it comes from, and every weight in full.
  func comment() -> String {
    let title = model.title.text(in: query.language) ?? model.id
    var lines = [title + (model.id.isEmpty || model.id == title ? "" : " (\(model.id))")]
    lines += query.provenance
    lines.append("for \(dialect.displayName); double precision throughout")
    if model.comparison != nil {
      // Their p-values take functions that the engines do not have.
      lines.append(
        "not in this statement: means and paired tests of groups; `ahp evaluate` has them")
    }
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
