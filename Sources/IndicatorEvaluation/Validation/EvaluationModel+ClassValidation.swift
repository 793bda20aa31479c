extension EvaluationModel {
  func classErrors() -> [ModelError] {
    var errors = repeated(classes.map(\.id)).map { ModelError(.customerClass($0), .duplicate) }
    if let catchAll = classes.firstIndex(where: { $0.condition == .otherwise }) {
      errors += classes[(catchAll + 1)...].map { ModelError(.customerClass($0.id), .unreachable) }
    }
    for entry in classes {
      errors += entry.condition.faults.map { ModelError(.customerClass(entry.id), $0) }
    }
    return errors
  }
}

extension ClassCondition {
  /// Conditions are evaluated recursively; no honest one comes near this depth.
  static var depthLimit: Int { 64 }

  fileprivate var faults: [ModelFault] { faults(depth: 1) }

  private func faults(depth: Int) -> [ModelFault] {
    guard depth <= Self.depthLimit else { return [.conditionTooDeep(limit: Self.depthLimit)] }
    switch self {
    case .otherwise: return []
    case .any(let parts), .all(let parts):
      return parts.isEmpty ? [.emptyCondition] : parts.flatMap { $0.faults(depth: depth + 1) }
    case .top(let count, _, _): return count >= 1 ? [] : [.topCount(count)]
    case .atLeast(_, let bound), .atMost(_, let bound):
      return bound.isFinite ? [] : [.number(bound, .finite)]
    case .between(_, let low, let high):
      let bad = [low, high].filter { !$0.isFinite }
      if !bad.isEmpty { return bad.map { .number($0, .finite) } }
      return low <= high ? [] : [.boundsReversed(low, high)]
    case .equals(_, let texts): return texts.isEmpty ? [.emptyCondition] : []
    }
  }
}
