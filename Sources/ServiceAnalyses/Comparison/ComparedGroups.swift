public import BilingualText
public import Statistics

/// A figure of two groups or of two periods compared, by the test that is made for it.
public struct ComparedGroups: Sendable {
  /// One of the two.
  public struct Side: Sendable {
    /// As the scenario names the group or the period.
    public var id: String
    /// What people call it.
    public var name: Phrase
    /// Answers the figure rests on; nil where only the figure is known.
    public var base: Int?
    /// A share, 0...1, or a mean; nil when nobody answered.
    public var value: Double?

    public init(id: String, name: Phrase, base: Int?, value: Double?) {
      self.id = id
      self.name = name
      self.base = base
      self.value = value
    }
  }

  /// What the p-value is of.
  public enum Test: String, Sendable, CaseIterable {
    /// z under one common share.
    case pooledZ = "pooled-z"
    /// Fisher's exact test of shares.
    case fisher
    /// Welch's t test of means, without equal variances.
    case welch
  }

  /// What is compared.
  public let item: String
  /// What people call the item.
  public let name: Phrase
  /// The side that `difference` starts from.
  public let first: Side
  /// The side that is taken away.
  public let second: Side
  /// First less second; nil where one of them has no value.
  public let difference: Double?
  /// Of the difference; nil where a side has no base, and for means where Welch's test cannot be
  /// made.
  public let interval: ConfidenceInterval?
  /// Nil where nothing can be tested, as what follows.
  public let test: Test?
  /// z or t; nil for Fisher's test.
  public let statistic: Double?
  /// Of Welch's t.
  public let degreesOfFreedom: Double?
  /// Two-sided.
  public let pValue: Double?
  /// Raised for the tests made at once (Holm 1979); nil for a test alone.
  public internal(set) var holmPValue: Double?
  /// Of shares without bases: the least base of each that would tell them apart.
  public let leastBase: Int?
  /// Whether the figures are shares.
  public let isShare: Bool
}

extension ComparedGroups {
  /// Shares: Newcombe's interval; pooled z, or Fisher's test where a least expected count is below 5.
  public init(
    _ item: String, _ name: Phrase, first: (id: String, name: Phrase, Proportion),
    second: (id: String, name: Phrase, Proportion), confidence: ConfidenceLevel = .percent95
  ) {
    let found = ProportionDifference(first.2, less: second.2)
    let test = found.test
    self.init(
      item: item, name: name,
      first: Side(
        id: first.id, name: first.name, base: first.2.base.count, value: first.2.share),
      second: Side(
        id: second.id, name: second.name, base: second.2.base.count, value: second.2.share),
      difference: found.difference, interval: found.interval(confidence: confidence),
      test: test == .fisher ? .fisher : test == nil ? nil : .pooledZ,
      statistic: test == .fisher ? nil : found.z, degreesOfFreedom: nil, pValue: found.pValue,
      leastBase: nil, isShare: true)
  }

  /// Shares that somebody gave without saying of how many: there is a difference, and no test.
  public init(
    _ item: String, _ name: Phrase, first: (id: String, name: Phrase, share: Double),
    second: (id: String, name: Phrase, share: Double),
    confidence: ConfidenceLevel = .percent95
  ) {
    let both = 0...1.0
    self.init(
      item: item, name: name,
      first: Side(id: first.id, name: first.name, base: nil, value: first.share),
      second: Side(id: second.id, name: second.name, base: nil, value: second.share),
      difference: first.share - second.share, interval: nil, test: nil, statistic: nil,
      degreesOfFreedom: nil, pValue: nil,
      leastBase: both.contains(first.share) && both.contains(second.share)
        ? ProportionDifference.leastBase(first.share, second.share, confidence: confidence) : nil,
      isShare: true)
  }

  /// Means: Welch's test; nil means have no values.
  public init(
    _ item: String, _ name: Phrase, first: (id: String, name: Phrase, mean: SampleMean?),
    second: (id: String, name: Phrase, mean: SampleMean?),
    confidence: ConfidenceLevel = .percent95
  ) {
    var found: MeanDifference?
    if let a = first.mean, let b = second.mean { found = MeanDifference(a, less: b) }
    var difference: Double?
    if let a = first.mean?.mean, let b = second.mean?.mean { difference = a - b }
    self.init(
      item: item, name: name,
      first: Side(
        id: first.id, name: first.name, base: first.mean?.count ?? 0, value: first.mean?.mean),
      second: Side(
        id: second.id, name: second.name, base: second.mean?.count ?? 0,
        value: second.mean?.mean),
      difference: difference, interval: found?.interval(confidence: confidence),
      test: found == nil ? nil : .welch, statistic: found?.t,
      degreesOfFreedom: found?.degreesOfFreedom, pValue: found?.pValue, leastBase: nil,
      isShare: false)
  }
}

extension [ComparedGroups] {
  /// The same with p-values raised for tests made at once; one test alone needs none.
  public var adjusted: [ComparedGroups] {
    let tested = indices.filter { self[$0].pValue != nil }
    guard tested.count > 1 else { return self }
    var result = self
    for (position, p) in zip(tested, tested.compactMap { self[$0].pValue }.holmAdjusted) {
      result[position].holmPValue = p
    }
    return result
  }

  /// What cannot be tested, and what it would take.
  var refusals: [AnalysisFinding] {
    filter { $0.pValue == nil }.map { one in
      let (first, second) = (one.first.name, one.second.name)
      let needed = one.leastBase.map { base in
        Phrase(
          zh: "；样本数已知且各不少于 \(base) 份时，5% 水平上可区分",
          en: "; with \(base) answers each they could be told apart at the usual level")
      }
      return AnalysisFinding(
        .testNeedsBases,
        Phrase(
          zh: "\(one.name.zh)：\(first.zh)与\(second.zh)无法检验，缺少样本数或回答无差异",
          en: "\(one.name.en): \(first.en) and \(second.en) cannot be tested without bases, or "
            + "each agrees with itself")
          + (needed ?? Phrase("")))
    }
  }
}
