public import Statistics

/// How many respondents put one demand into each category, and what follows from that.
public struct KanoCounts: Tally, Hashable {
  /// In the order of `KanoCategory.allCases`.
  private var counts: [Int]

  public init() { counts = [Int](repeating: 0, count: KanoCategory.allCases.count) }

  /// - Precondition: no count is below 0.
  public init(
    mustBe: Int, performance: Int, attractive: Int, indifferent: Int, reverse: Int,
    questionable: Int
  ) {
    counts = [mustBe, performance, attractive, indifferent, reverse, questionable]
    precondition(counts.allSatisfy { $0 >= 0 }, "counts are not negative")
  }

  /// Respondents who put the demand into a category.
  public internal(set) subscript(category: KanoCategory) -> Int {
    get { counts[Self.position(category)] }
    set { counts[Self.position(category)] = newValue }
  }

  /// Takes in the respondents of another part.
  public mutating func add(_ other: KanoCounts) {
    for position in counts.indices { counts[position] += other.counts[position] }
  }

  private static func position(_ category: KanoCategory) -> Int {
    switch category {
    case .mustBe: 0
    case .performance: 1
    case .attractive: 2
    case .indifferent: 3
    case .reverse: 4
    case .questionable: 5
    }
  }

  /// Respondents in any category, reverse and questionable ones too.
  public var base: Int { counts.reduce(0, +) }

  /// The most frequent, a tie by M > O > A > I > R > Q; nil without answers.
  public var category: KanoCategory? { most(of: KanoCategory.allCases) }

  /// The categories that share the first place; empty when one has it alone, and without answers.
  public var tied: [KanoCategory] {
    guard let highest = counts.max(), highest > 0 else { return [] }
    let first = KanoCategory.allCases.filter { self[$0] == highest }
    return first.count > 1 ? first : []
  }

  /// The largest of M, O, A when they outnumber I, R, Q, else the largest of those; nil without
  /// answers.
  public var categoryByGroups: KanoCategory? {
    let wanted: [KanoCategory] = [.mustBe, .performance, .attractive]
    let others: [KanoCategory] = [.indifferent, .reverse, .questionable]
    return most(of: sum(wanted) > sum(others) ? wanted : others)
  }

  /// How much satisfaction rises where the demand is met: (A + O) / (A + O + M + I); nil when nobody is
  /// there.
  public var better: Double? { betterProportion?.share }

  /// How much it falls where the demand is not met: −(O + M) / (A + O + M + I), −1...0; nil when
  /// nobody is there.
  public var worse: Double? { worseProportion?.share.map { -$0 } }

  /// Wilson's interval of `better`; nil when nobody is there.
  public func betterInterval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval? {
    betterProportion?.interval(confidence: confidence)
  }

  /// Wilson's interval of `worse`, −1...0; nil when nobody is there.
  public func worseInterval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval? {
    worseProportion?.interval(confidence: confidence).map {
      ConfidenceInterval(lower: -$0.upper, upper: -$0.lower)
    }
  }

  private var betterProportion: Proportion? { proportion([.attractive, .performance]) }
  private var worseProportion: Proportion? { proportion([.performance, .mustBe]) }

  private func proportion(_ categories: [KanoCategory]) -> Proportion? {
    try? Proportion(
      count: sum(categories), base: sum([.attractive, .performance, .mustBe, .indifferent]))
  }

  /// (M + O + A) / all (Lee & Newcomb 1997); nil without answers.
  public var totalStrength: Double? {
    base == 0 ? nil : Double(sum([.mustBe, .performance, .attractive])) / Double(base)
  }

  /// By how much of all the most frequent category leads the next (Lee & Newcomb 1997); nil without
  /// answers.
  public var categoryStrength: Double? {
    let ordered = counts.sorted(by: >)
    return base == 0 ? nil : Double(ordered[0] - ordered[1]) / Double(base)
  }

  /// Fong's test whether the category is clear; nil without answers.
  public var fong: FongTest? {
    let ordered = counts.dropLast().sorted(by: >)
    return base == 0 ? nil : FongTest(ordered[0], ordered[1], base: base)
  }

  private func sum(_ categories: [KanoCategory]) -> Int { categories.reduce(0) { $0 + self[$1] } }

  private func most(of categories: [KanoCategory]) -> KanoCategory? {
    guard let highest = categories.map({ self[$0] }).max(), highest > 0 else { return nil }
    return categories.first { self[$0] == highest }
  }
}
