public import IndicatorEvaluation
internal import PairwiseComparisons

/// What becomes of the order of alternatives where another one is left out, copied or made worse: a
/// ranking that can be trusted keeps the order of those who did not change (Belton & Gear 1983,
/// doi:10.1016/0305-0483(83)90047-6; Wang & Triantaphyllou 2008, doi:10.1016/j.omega.2005.12.003).
public struct RankReversals: Sendable, Hashable {
  /// What is done to one alternative.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    /// The alternative is not compared.
    case leftOut = "left-out"
    /// A second one of the same judgments and values is compared, too.
    case copied
    /// It becomes half as good as it is; the first is left alone.
    case worsened
  }

  /// One test.
  public struct Test: Sendable, Hashable {
    /// What was done to it.
    public var change: Change
    /// Position among the alternatives.
    public var alternative: Int
    /// Pairs whose order turns round, today's better one first: of the others, and of all where one was
    /// copied. Nil where the judgments that are left give no priorities.
    public var reversed: [Pair]?
  }

  /// Two alternatives whose order turned round.
  public struct Pair: Sendable, Hashable {
    /// Position of the one with the larger priority today.
    public var better: Int
    /// Position of the one with the smaller priority today.
    public var worse: Int

    public init(better: Int, worse: Int) {
      self.better = better
      self.worse = worse
    }
  }

  /// By change, then by alternative; none that leaves out one of two, or makes the first worse.
  public var tests: [Test]

  /// Whether no order turned round in any test that could be made.
  public var isStable: Bool { tests.allSatisfy { $0.reversed?.isEmpty ?? true } }
}

extension AlternativesResult {
  /// Every alternative left out, copied and, but for the first, made worse.
  ///
  /// - Complexity: three evaluations of the model for each alternative.
  public func rankReversals() -> RankReversals {
    var tests: [RankReversals.Test] = []
    for change in RankReversals.Change.allCases {
      for alternative in alternatives.indices {
        if change == .leftOut, alternatives.count < 3 { continue }
        if change == .worsened, alternatives[alternative].rank == 1 { continue }
        tests.append(
          RankReversals.Test(
            change: change, alternative: alternative,
            reversed: reversed(by: change, of: alternative)))
      }
    }
    return RankReversals(tests: tests)
  }

  private func reversed(
    by change: RankReversals.Change, of alternative: Int
  ) -> [RankReversals.Pair]? {
    let changed = model.changing(alternative, change)
    guard let result = try? changed.evaluateAlternatives() else { return nil }
    // Who is copied has not changed either.
    let others = alternatives.indices.filter { change == .copied || $0 != alternative }
    func after(_ position: Int) -> Double {
      let place = change == .leftOut && position > alternative ? position - 1 : position
      return result.alternatives[place].priority
    }
    var pairs: [RankReversals.Pair] = []
    for a in others {
      for b in others
      where alternatives[a].priority - alternatives[b].priority > Self.tie
        && after(b) - after(a) > Self.tie
      {
        pairs.append(RankReversals.Pair(better: a, worse: b))
      }
    }
    return pairs
  }

  private static let tie = 0.5e-9
}

extension EvaluationModel {
  fileprivate func changing(_ alternative: Int, _ change: RankReversals.Change) -> EvaluationModel {
    var model = self
    let copy = alternatives[alternative].id + " (2)"
    switch change {
    case .leftOut: model.alternatives.remove(at: alternative)
    case .copied: model.alternatives.append(Alternative(id: copy))
    case .worsened: break
    }
    // What was inconsistent before is no mistake of the change.
    model.consistencyViolation = .ignore
    for position in model.indicators.indices {
      switch model.indicators[position].rule {
      case .alternativesJudged(let set, let mode):
        guard let item = set.items.firstIndex(of: alternatives[alternative].id) else { continue }
        model.indicators[position].rule = .alternativesJudged(
          set.changing(item, change, copy: copy), mode: mode)
      case .alternativesMeasured(var values, let mode):
        switch change {
        case .leftOut: values.remove(at: alternative)
        case .copied: values.append(values[alternative])
        case .worsened:
          values[alternative] *= model.indicators[position].direction == .cost ? 2 : 0.5
        }
        model.indicators[position].rule = .alternativesMeasured(values, mode: mode)
      default: continue
      }
    }
    return model
  }
}

extension JudgmentSet {
  fileprivate func changing(
    _ item: Int, _ change: RankReversals.Change, copy: String
  ) -> JudgmentSet {
    var set = self
    switch change {
    case .leftOut: set.items.remove(at: item)
    case .copied: set.items.append(copy)
    case .worsened: break
    }
    let change = JudgmentChange(kind: change, item: item, copy: items.count)
    for position in set.responses.indices {
      set.responses[position].judgments = change.of(
        set.responses[position].judgments, same: 1, halved: { $0 / 2 }, doubled: { $0 * 2 })
    }
    // Where judgments are fuzzy, weights come from the triangles.
    set.fuzzy = set.fuzzy.mapValues { judgments in
      change.of(
        judgments, same: .one, halved: { $0.scaled(by: 0.5) }, doubled: { $0.scaled(by: 2) })
    }
    return set
  }
}

/// A judgment of two items by position, exact or fuzzy.
private protocol PairJudgment {
  associatedtype Ratio
  var first: Int { get }
  var second: Int { get }
  var ratio: Ratio { get }

  init(_ first: Int, _ second: Int, _ ratio: Ratio)
}

extension Judgment: PairJudgment {}
extension FuzzyJudgment: PairJudgment {}

/// What a change of one item makes of the judgments about it.
private struct JudgmentChange {
  var kind: RankReversals.Change
  var item: Int
  /// The position of the copy.
  var copy: Int

  func of<J: PairJudgment>(
    _ given: [J], same: J.Ratio, halved: (J.Ratio) -> J.Ratio, doubled: (J.Ratio) -> J.Ratio
  ) -> [J] {
    switch kind {
    case .leftOut:
      return given.filter { $0.first != item && $0.second != item }.map { judgment in
        J(
          judgment.first - (judgment.first > item ? 1 : 0),
          judgment.second - (judgment.second > item ? 1 : 0), judgment.ratio)
      }
    case .copied:
      guard !given.isEmpty else { return [] }
      let copies = given.compactMap { judgment -> J? in
        if judgment.first == item { return J(copy, judgment.second, judgment.ratio) }
        return judgment.second == item ? J(judgment.first, copy, judgment.ratio) : nil
      }
      return given + copies + [J(item, copy, same)]
    case .worsened:
      return given.map { judgment in
        if judgment.first == item {
          return J(judgment.first, judgment.second, halved(judgment.ratio))
        }
        return judgment.second == item
          ? J(judgment.first, judgment.second, doubled(judgment.ratio)) : judgment
      }
    }
  }
}
