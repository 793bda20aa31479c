import BilingualText
public import IndicatorEvaluation
public import PairwiseComparisons
public import ReportForms

/// How judgments could be brought under the limit of CR, and what each way does to the ranks: what
/// `ahp revise` shows.
public struct RevisionReport: Report {
  let model: EvaluationModel
  let rules: WeightingRules
  let subjects: [Subject]

  /// One expert's judgments about one set.
  struct Subject: Sendable {
    let set: String
    /// Empty for judgments without a name.
    let expert: String
    let name: Phrase
    let items: ItemNames
    let judged: IncompleteComparisonMatrix
    let consistency: Consistency
    /// The fewest changes; nil where nothing is to be done.
    let search: Result<RevisionSearch, JudgmentError>?
    /// Single changes at their best; for judgments that are incomplete.
    let advice: Result<[RevisionAdvice], JudgmentError>?
    let influences: Result<[JudgmentInfluence], JudgmentError>
    let xuWei: Result<XuWeiRevision, JudgmentError>?
  }

  /// The changes that `ahp revise --write` makes: the first of the smallest revisions.
  public struct Proposal: Sendable {
    /// Id of the judgment set.
    public var set: String
    /// Whose judgments; empty for judgments without a name.
    public var expert: String
    /// What each judgment becomes; never empty.
    public var changes: [Revision.Change]
  }

  /// - Parameters:
  ///   - weights: the model's own.
  ///   - sets: ids of the sets to look at; nil for all.
  ///   - expert: only this one.
  ///   - limit: the largest CR accepted; nil for the model's.
  ///   - count: how many of the smallest revisions to name.
  ///   - effort: how long to search.
  ///   - progress: called with the subjects done and in all, and how far the search at hand is; returning
  ///     false ends that search with what it has.
  public init(
    model: EvaluationModel, weights: HierarchyWeights, sets: Set<String>? = nil,
    expert: String? = nil, limit: Double? = nil, count: Int = 3,
    effort: RevisionSearch.Effort = .thorough,
    progress: (_ done: Int, _ all: Int, _ search: RevisionSearch.Progress) -> Bool = {
      _, _, _ in true
    }
  ) {
    self.model = model
    var rules = model.rules
    if let limit { rules.limit = .flat(limit) }
    self.rules = rules
    let names = ModelNames(model, nodes: weights.nodes)
    let chosen = weights.judgmentSets.filter { sets?.contains($0.set.id) ?? true }
      .flatMap { solved in solved.solution.experts.map { (solved, $0) } }
      .filter { expert == nil || $0.1.expert == expert }
    var subjects: [Subject] = []
    for (position, (solved, expert)) in chosen.enumerated() {
      if let (judged, matrix) = solved.judgments(of: expert.expert),
        var consistency = expert.consistency
      {
        consistency.limit = rules.limit.value(order: matrix.order)
        subjects.append(
          Subject(
            solved.set, expert.expert, names, judged, matrix, consistency, rules, count: count,
            effort: effort
          ) { progress(position, chosen.count, $0) })
      }
    }
    self.subjects = subjects
  }

  /// What would bring everything under the limit; what already is, or cannot be, is left out.
  public var proposals: [Proposal] {
    subjects.compactMap { subject in
      guard let changes = subject.search?.value?.revisions.first?.changes, !changes.isEmpty else {
        return nil
      }
      return Proposal(set: subject.set, expert: subject.expert, changes: changes)
    }
  }

  /// Sets and experts over the limit that no proposal mends.
  public var unmended: [String] {
    let mended = Set(proposals.map { [$0.set, $0.expert] })
    return subjects.filter {
      !$0.consistency.isAcceptable && !mended.contains([$0.set, $0.expert])
    }.map { $0.expert.isEmpty ? $0.set : "\($0.set), \($0.expert)" }
  }
}

extension RevisionReport.Subject {
  fileprivate init(
    _ set: JudgmentSet, _ expert: String, _ names: ModelNames,
    _ judged: IncompleteComparisonMatrix, _ matrix: ComparisonMatrix, _ consistency: Consistency,
    _ rules: WeightingRules, count: Int, effort: RevisionSearch.Effort,
    progress: (RevisionSearch.Progress) -> Bool
  ) {
    self.set = set.id
    self.expert = expert
    name = names.expert(expert)
    items = ItemNames(set, names: names)
    self.judged = judged
    self.consistency = consistency
    influences = Result { () throws(JudgmentError) in
      let made = Set(judged.judgments.map(\.pair))
      return try matrix.judgmentInfluences().filter { made.contains($0.judgment.pair) }
    }
    guard !consistency.isAcceptable else {
      (search, advice, xuWei) = (nil, nil, nil)
      return
    }
    search = Result { () throws(JudgmentError) in
      try judged.smallestRevision(
        scale: set.scale, randomIndex: rules.randomIndex, limit: rules.limit,
        treatment: rules.incomplete, count: count, effort: effort, progress: progress)
    }
    xuWei = Result { () throws(JudgmentError) in
      try judged.xuWeiRevision(
        scale: set.scale, randomIndex: rules.randomIndex, limit: rules.limit,
        treatment: rules.incomplete)
    }
    advice =
      judged.isComplete
      ? nil
      : Result { () throws(JudgmentError) in
        try judged.revisionAdvice(count: count, scale: set.scale, randomIndex: rules.randomIndex)
      }
  }
}
