/// Two evaluations whose parts can be exchanged: data, rules and weights from either.
struct EvaluationExchange {
  let before: ExchangedSide
  let after: ExchangedSide
  /// Rows of the same customer and period with a score in both.
  private(set) var pairs: [(before: Int, after: Int)] = []
  private(set) var arrived: [Int] = []
  private(set) var departed: [Int] = []
  /// For each row of one side the row of the other; nil without one.
  private let afterOfBefore: [Int?]
  private let beforeOfAfter: [Int?]
  let leaves: [String]
  /// Causes that differ between the two.
  let active: Set<ChangeCause>

  init(_ first: EvaluationResult, _ second: EvaluationResult) {
    let (before, after) = (ExchangedSide(first), ExchangedSide(second))
    self.before = before
    self.after = after
    beforeOfAfter = after.rows(in: before)
    afterOfBefore = before.rows(in: after)
    for (row, match) in beforeOfAfter.enumerated() where !second.rows.scores[row].isNaN {
      if let match, !first.rows.scores[match].isNaN {
        pairs.append((match, row))
      } else {
        arrived.append(row)
      }
    }
    departed = afterOfBefore.enumerated().filter { row, match in
      !first.rows.scores[row].isNaN && !(match.map { !second.rows.scores[$0].isNaN } ?? false)
    }.map(\.offset)
    leaves = after.leafIDs + before.leafIDs.filter { after.indicators[$0] == nil }
    var active: Set<ChangeCause> = []
    if !before.hasRules(of: after) { active.insert(.rules) }
    if !before.hasWeights(of: after) { active.insert(.weights) }
    if !before.hasData(of: after) { active.insert(.data) }
    self.active = active
  }

  /// Whether a customer has a value in one evaluation only. Customers that only one evaluation has
  /// matter where a rule compares them with the others.
  var availabilityDiffers: Bool {
    let shared = after.leafIDs.filter { before.indicators[$0] != nil }
    let differs = shared.contains { id in
      let (old, new) = (before.values(id), after.values(id))
      return pairs.contains { old[$0.before].isNaN != new[$0.after].isNaN }
    }
    let compares = shared.contains { after.indicators[$0]?.isRelative == true }
    return differs
      || compares && (beforeOfAfter.contains { $0 == nil } || afterOfBefore.contains { $0 == nil })
  }

  /// Contributions of `leaves` to the scores of `pairs` with the given causes from the later
  /// evaluation; not-a-number in rows that cannot be scored.
  ///
  /// - Parameter half: the half of the data that is the later one, where only one is: rows and what
  ///   is missing in them, or the values that are there in both.
  func contributions(later: Set<ChangeCause>, _ half: DataHalf? = nil) -> [[Double]] {
    let isLater = later.contains(.data) || half == .availability
    let data = isLater ? after : before
    let otherData = isLater ? before : after
    let matches = isLater ? beforeOfAfter : afterOfBefore
    let rules = later.contains(.rules) ? after : before
    let otherRules = later.contains(.rules) ? before : after
    let nodes = (later.contains(.weights) ? after : before).result.weights.nodes
    let ids = nodes.filter(\.children.isEmpty).map(\.id)

    var unscorable = [Bool](repeating: false, count: data.result.rows.count)
    var indicators: [Indicator] = []
    var values: [[Double]] = []
    for id in ids {
      guard let indicator = rules.indicators[id] ?? otherRules.indicators[id] else { continue }
      indicators.append(indicator)
      let own = data.indicators[id] != nil
      var column =
        own
        ? data.values(id) : otherData.values(id).taken(at: matches)
      let recode = Recoding(
        from: (own ? data : otherData).indicators[id]?.rule, to: indicator.rule)
      for row in column.indices where !column[row].isNaN {
        guard let value = recode(column[row]) else {
          unscorable[row] = true
          continue
        }
        column[row] = value
      }
      if half != nil, own, otherData.indicators[id] != nil {
        let others = otherData.values(id).taken(at: matches)
        let recode = Recoding(from: otherData.indicators[id]?.rule, to: indicator.rule)
        for row in column.indices where !column[row].isNaN && !others[row].isNaN {
          guard let value = recode(others[row]) else {
            unscorable[row] = true
            continue
          }
          column[row] = value
        }
      }
      values.append(column)
    }
    let periods = RowGroups(data.result.rows.period, count: max(1, data.result.model.periods.count))
    let leafScores = LeafScores(
      leaves: indicators, values: values,
      weights: nodes.filter(\.children.isEmpty).map(\.global), periods: periods,
      periodNames: (0..<periods.count).map { _ in nil })
    let scores = HierarchyScores(nodes: nodes, leafScores: leafScores.columns)
    let rows = pairs.map { isLater ? $0.after : $0.before }
    let position = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return leaves.map { id in
      guard let leaf = position[id] else { return rows.map { unscorable[$0] ? .nan : 0 } }
      return rows.map { unscorable[$0] ? .nan : scores.contributions[leaf][$0] }
    }
  }
}

/// One of the two things that make data different.
enum DataHalf {
  case values, availability
}

extension [Double] {
  /// The numbers at these positions; not-a-number where there is none.
  fileprivate func taken(at positions: [Int?]) -> [Double] {
    positions.map { $0.map { self[$0] } ?? .nan }
  }
}

/// One evaluation with what the other looks up in it.
struct ExchangedSide {
  let result: EvaluationResult
  let leafIDs: [String]
  /// By id, of the leaves.
  let indicators: [String: Indicator]
  private let leafOfID: [String: Int]

  init(_ result: EvaluationResult) {
    self.result = result
    leafIDs = result.weights.leaves.map { result.weights.nodes[$0].id }
    leafOfID = Dictionary(
      leafIDs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let leaves = leafOfID
    indicators = Dictionary(
      result.model.indicators.filter { leaves[$0.id] != nil }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func values(_ id: String) -> [Double] {
    leafOfID[id].map { result.rows.rawValues[$0] } ?? []
  }

  /// For each row the other side's row of the same customer and period.
  func rows(in other: ExchangedSide) -> [Int?] {
    let customers = Dictionary(
      other.result.customers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let periods = other.result.model.periods.map(\.id)
    let count = max(1, periods.count)
    var rowOfKey: [Int: Int] = [:]
    rowOfKey.reserveCapacity(other.result.rows.count)
    for row in 0..<other.result.rows.count {
      rowOfKey[other.result.rows.customer[row] * count + other.result.rows.period[row]] = row
    }
    let customerMatch = result.customers.map { customers[$0] }
    let periodMatch =
      result.model.periods.isEmpty
      ? [periods.isEmpty ? 0 : nil] : result.model.periods.map { periods.firstIndex(of: $0.id) }
    return (0..<result.rows.count).map { row in
      guard let customer = customerMatch[result.rows.customer[row]],
        let period = periodMatch[result.rows.period[row]]
      else { return nil }
      return rowOfKey[customer * count + period]
    }
  }

  // MARK: Sameness

  /// Whether indicators that both have are scored alike.
  func hasRules(of other: ExchangedSide) -> Bool {
    indicators.allSatisfy { id, own in
      guard let its = other.indicators[id] else { return true }
      return own.rule == its.rule && own.range == its.range && own.missing == its.missing
        && own.direction == its.direction
    }
  }

  func hasWeights(of other: ExchangedSide) -> Bool {
    let (own, its) = (result.weights.nodes, other.result.weights.nodes)
    return own.count == its.count
      && zip(own, its).allSatisfy {
        $0.id == $1.id && $0.parent == $1.parent && $0.local == $1.local
          && $0.aggregation == $1.aggregation
      }
  }

  /// Whether the same customers have the same values, in the same order.
  func hasData(of other: ExchangedSide) -> Bool {
    let (own, its) = (result.rows, other.result.rows)
    return result.customers == other.result.customers && own.customer == its.customer
      && own.period == its.period
      && result.model.periods.map(\.id) == other.result.model.periods.map(\.id)
      && leafIDs.allSatisfy { id in
        guard let theirs = other.indicators[id], let ours = indicators[id] else { return true }
        // Categories are positions in a list of their own.
        if case .categories = ours.rule, ours.rule != theirs.rule { return false }
        return zip(values(id), other.values(id)).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
      }
  }
}

/// Values of one rule as another one names them: categories by their texts.
private struct Recoding {
  private enum Kind {
    case same
    case impossible
    case positions([Double?])
  }
  private let kind: Kind

  init(from old: ScoreRule?, to new: ScoreRule) {
    switch (old, new) {
    case (.categories(let old), .categories(let new)):
      kind = .positions(
        old.map { category in
          new.firstIndex { $0.name == category.name }.map { Double($0) }
        })
    case (.categories, _), (_, .categories): kind = .impossible
    default: kind = .same
    }
  }

  /// Nil for what the other rule cannot score.
  func callAsFunction(_ value: Double) -> Double? {
    switch kind {
    case .same: value
    case .impossible: nil
    case .positions(let list):
      Int(exactly: value).flatMap { list.indices.contains($0) ? list[$0] : nil }
    }
  }
}
