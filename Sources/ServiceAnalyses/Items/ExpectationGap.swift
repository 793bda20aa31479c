public import Statistics

/// What was perceived less what was expected, item by item, over respondents with both (Parasuraman,
/// Zeithaml & Berry 1988, Journal of Retailing 64, 12–40).
public struct ExpectationGap: Tally {
  /// One item.
  public struct Item: Tally {
    private var perceived = Moments()
    private var expected = Moments()
    private var gaps = Moments()
    /// Respondents whose perception reaches their expectation.
    public private(set) var reached = 0

    mutating func add(perceived p: Double, expected e: Double) {
      perceived.add(p)
      expected.add(e)
      gaps.add(p - e)
      if p >= e { reached += 1 }
    }

    /// Takes in the respondents of another part.
    public mutating func add(_ other: Item) {
      perceived.add(other.perceived)
      expected.add(other.expected)
      gaps.add(other.gaps)
      reached += other.reached
    }

    /// Respondents with both.
    public var base: Int { gaps.count }
    /// The mean of what was perceived, by respondents with both answers; nil without any.
    public var perception: Double? { perceived.mean }
    /// The mean of what was expected, by respondents with both answers; nil without any.
    public var expectation: Double? { expected.mean }
    /// With its interval, and the paired t test against 0; nil without respondents.
    public var gap: SampleMean? { SampleMean(gaps) }
    /// Mean perception over mean expectation; nil where that is not positive.
    public var ratio: Double? {
      guard let perception, let expectation, expectation > 0 else { return nil }
      return perception / expectation
    }
    /// The share whose perception reaches their expectation.
    public var met: Proportion? { try? Proportion(count: reached, base: base) }
  }

  /// A group of items; its figures are the means of theirs.
  public struct Dimension: Sendable, Hashable {
    /// Positions of its items.
    public var items: [Int]
    /// The mean of its items' gaps; nil where an item has none.
    public var gap: Double?
    /// The mean of its items' perceptions; nil where an item has none.
    public var perception: Double?
    /// The mean of its items' expectations; nil where an item has none.
    public var expectation: Double?
    /// Of the gaps, over respondents with all its items; nil for one item.
    public var alpha: Double?
  }

  /// In the order of the answers.
  public private(set) var items: [Item]
  /// Respondents without both answers to any item.
  public private(set) var withoutAnyPair = 0
  private let groups: [[Int]]
  private var alphas: [CronbachAlpha]

  /// - Parameter dimensions: positions of the items of each; empty for none.
  /// - Precondition: positions are below `items`.
  public init(items: Int, dimensions: [[Int]] = []) {
    self.items = [Item](repeating: Item(), count: items)
    groups = dimensions
    alphas = dimensions.map { CronbachAlpha(items: $0.count) }
  }

  /// Takes in a respondent; NaN for a question left open.
  ///
  /// - Precondition: one answer of each kind for each item.
  public mutating func add(perceptions: [Double], expectations: [Double]) {
    precondition(perceptions.count == items.count && expectations.count == items.count)
    let gaps = zip(perceptions, expectations).map { $0 - $1 }
    for (item, gap) in gaps.enumerated() where !gap.isNaN {
      items[item].add(perceived: perceptions[item], expected: expectations[item])
    }
    if gaps.allSatisfy(\.isNaN) { withoutAnyPair += 1 }
    for (position, group) in groups.enumerated() {
      alphas[position].add(group.map { gaps[$0] })
    }
  }

  /// - Precondition: the same items and dimensions.
  public mutating func add(_ other: ExpectationGap) {
    precondition(items.count == other.items.count && groups == other.groups, "the same items")
    for item in items.indices { items[item].add(other.items[item]) }
    withoutAnyPair += other.withoutAnyPair
    for position in alphas.indices { alphas[position].add(other.alphas[position]) }
  }

  /// In the order given to the initializer; empty where there are none.
  public var dimensions: [Dimension] {
    groups.indices.map { position in
      func mean(_ value: (Item) -> Double?) -> Double? {
        let values = groups[position].compactMap { value(items[$0]) }
        guard values.count == groups[position].count, !values.isEmpty else { return nil }
        return values.sum { $0 } / Double(values.count)
      }
      return Dimension(
        items: groups[position], gap: mean { $0.gap?.mean }, perception: mean(\.perception),
        expectation: mean(\.expectation), alpha: alphas[position].value)
    }
  }

  /// The mean of the dimensions; nil where one has none.
  public var overall: Double? {
    let gaps = dimensions.compactMap(\.gap)
    guard gaps.count == groups.count, !gaps.isEmpty else { return nil }
    return gaps.sum { $0 } / Double(gaps.count)
  }

  /// The sum of weights times the gaps of the dimensions; nil where one has none.
  ///
  /// - Throws: `AnalysisError.weightsSum`, `.statistics(.lengths)`
  public func weighted(_ weights: [Double]) throws(AnalysisError) -> Double? {
    guard weights.count == groups.count else {
      throw .statistics(.lengths(expected: groups.count, found: weights.count))
    }
    let total = weights.reduce(0, +)
    guard abs(total - 1) <= CompositeIndex.weightTolerance else { throw .weightsSum(total) }
    let gaps = dimensions.compactMap(\.gap)
    return gaps.count == groups.count ? zip(weights, gaps).sum { $0 * $1 } : nil
  }
}
