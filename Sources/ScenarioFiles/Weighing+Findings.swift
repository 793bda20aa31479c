import BilingualText
public import Diagnostics
public import IndicatorEvaluation
import ObjectiveWeights
import PairwiseComparisons
import ScenarioData

extension Weighing {
  /// What the solved judgments say that a reader of the scenario should know, at the line of the
  /// judgments: inconsistencies with the way out, and checks on weights that fail.
  public func diagnostics(about weights: HierarchyWeights) -> [Diagnostic] {
    (inconsistencies(in: weights.judgmentSets) + failedChecks(on: weights) + remarks(on: weights))
      .inFileOrder
  }

  /// The same for a classical AHP, the judgments between the alternatives included.
  public func diagnostics(about result: AlternativesResult) -> [Diagnostic] {
    let judged = result.leaves.compactMap(\.judged)
    return (diagnostics(about: result.weights) + inconsistencies(in: judged)).inFileOrder
  }

  /// Why there are no weights, at the line of the judgments.
  public func diagnostics(explaining error: EvaluationError) -> [Diagnostic] {
    switch error {
    case .judgments(let set, _):
      error.messages(model: model).map {
        diagnostic(
          .error, .judgmentUnsolvable, at: places.judgmentSets[set]?.key, $0)
      }
    case .fuzzyJudgments(let set, _):
      error.messages(model: model).map {
        diagnostic(.error, .judgmentUnsolvable, at: places.judgmentSets[set]?.key, $0)
      }
    case .inconsistent(let list):
      list.map { inconsistency($0, severity: .error, advice: nil) }
    case .model(let mistakes):
      mistakes.map { mistake in
        diagnostic(
          .error, .valueUnknown, at: place(of: mistake.place),
          mistake.message)
      }
    case .data(let mistakes, let count):
      mistakes.prefix(10).map { mistake in
        diagnostic(
          .error, .csvMissingNotAllowed, at: places.data,
          mistake.message,
          hint: count > 10
            ? Phrase(zh: "此类错误共 \(count) 处", en: "\(count) such mistakes in all") : nil)
      }
    case .weights(let node, let error):
      [
        diagnostic(
          .error, error.code, at: places.nodes[node], error.message,
          hint: error == .needsData
            ? Phrase(
              zh: "请给出 `data`；或用 `ahp weights --given` 算出后写成 `given`",
              en: "give the scenario `data`, or write what `ahp weights --given` prints as `given`")
            : nil)
      ]
    case .weightsOfAnotherTree(let node):
      [
        diagnostic(
          .error, .treeNodeUnknown, at: places.nodes[node],
          Phrase(zh: "权重属于另一棵层次结构", en: "the weights are of another tree"))
      ]
    }
  }

  /// That weights come from data that is read from a pipe, which is there once only.
  public func diagnosticForDataInAPipe() -> Diagnostic {
    diagnostic(
      .error, .objectiveNeedsData, at: places.tree,
      Phrase(
        zh: "权重由数据计算，数据需读两遍，而管道只能读一遍",
        en: "weights come from the data, which is read twice, and a pipe is there once"),
      hint: Phrase(
        zh: "请给出文件；或用 `ahp weights --given` 固定权重",
        en: "give a file, or freeze the weights with `ahp weights --given`"))
  }

  /// That two periods are compared by weights that move with the data.
  public func diagnosticForMovingWeights() -> Diagnostic {
    diagnostic(
      .warning, .weightsDependOnData, at: places.comparison,
      Phrase(
        zh: "比较两个评价期，而权重随数据变化：数据更新后的得分不可与以前的比较",
        en: "two periods are compared, and the weights move with the data: scores of other data do "
          + "not compare with these"),
      hint: Phrase(
        zh: "`ahp weights --given` 打印固定的权重", en: "`ahp weights --given` prints them frozen"))
  }

  /// That a warehouse query has no weights without the data.
  public func diagnosticForWarehouseWeights() -> Diagnostic {
    diagnostic(
      .error, .sqlNeedsGivenWeights, at: places.tree,
      Phrase(
        zh: "权重由数据计算，而数据文件不可读，无法写入 SQL",
        en: "weights come from the data, and its file cannot be read: SQL takes them as numbers"),
      hint: Phrase(
        zh: "请用 `ahp weights --given` 把权重写成 `given`",
        en: "write what `ahp weights --given` prints as `given`"))
  }

  /// A failure that is no mistake of the scenario.
  public func diagnostic(explaining error: any Error) -> Diagnostic {
    diagnostic(.error, .fileUnreadable, at: places.data, Phrase("\(error)"))
  }

  private func remarks(on weights: HierarchyWeights) -> [Diagnostic] {
    weights.remarks.compactMap { node, remark in
      DiagnosticCode(rawValue: remark.code).map {
        diagnostic(.warning, $0, at: places.nodes[node], remark.message)
      }
    }
  }

  private func place(of part: ModelPlace) -> SourcePosition? {
    switch part {
    case .node(let id): places.nodes[id] ?? places.tree
    case .judgmentSet(let id): places.judgmentSets[id]?.key
    case .expert(let id): places.experts[id]
    case .indicator(let id): places.indicators[id]
    case .customerClass(let id): places.classes[id]
    case .comparison: places.comparison
    case .model, .alternative, .period, .band: places.tree
    }
  }

  /// Whether it says how something is scored: what has nothing to score is not finished then.
  public var describesScores: Bool {
    customerFile != nil || !model.classes.isEmpty || !model.periods.isEmpty
      || model.comparison != nil || !model.bands.isEmpty || places.hasScores
  }

  /// Whether it names data, readable or not.
  public var namesData: Bool { places.data != nil }

  /// The scenario describes weights only.
  public func diagnosticsForNothingToEvaluate() -> [Diagnostic] {
    [
      diagnostic(
        .error, .keyMissing, at: places.tree,
        Phrase(
          zh: "没有可评价的对象：场景既没有 `data` 也没有 `alternatives`",
          en: "there is nothing to evaluate: the scenario has neither `data` nor `alternatives`"),
        hint: Phrase(
          zh: "`ahp weights` 可显示权重；`ahp init --template service-quality` 可生成带数据的示例",
          en: "`ahp weights` shows the weights; `ahp init --template service-quality` writes an "
            + "example with data"))
    ]
  }

  // MARK: Consistency

  private func inconsistencies(in sets: [SolvedJudgmentSet]) -> [Diagnostic] {
    guard model.consistencyViolation != .ignore else { return [] }
    return sets.flatMap { solved -> [Diagnostic] in
      var result: [Diagnostic] = []
      let group = solved.solution.consistency
      if !group.isAcceptable {
        let advice = solved.solution.advice.first.map { words($0, items: solved.set.items) }
        result.append(
          inconsistency(
            Inconsistency(
              set: solved.set.id, expert: nil, ratio: group.ratio, limit: group.limit),
            severity: .warning, advice: advice))
      }
      guard solved.solution.experts.count > 1 else { return result }
      if let summary = inconsistentMajority(of: solved) { return result + [summary] }
      for expert in solved.solution.experts {
        guard let consistency = expert.consistency, !consistency.isAcceptable else { continue }
        let advice = expert.advice.first.map { words($0, items: solved.set.items) }
        result.append(
          inconsistency(
            Inconsistency(
              set: solved.set.id, expert: expert.expert, ratio: consistency.ratio,
              limit: consistency.limit),
            severity: .warning, advice: advice))
      }
      return result
    }
  }

  /// One sentence where more experts are over the limit than anybody would read about one by one.
  private func inconsistentMajority(of solved: SolvedJudgmentSet) -> Diagnostic? {
    let experts = solved.solution.experts
    let over = experts.filter { $0.consistency?.isAcceptable == false }.map(\.expert)
    guard over.count > 20 else { return nil }
    let names = over.prefix(8).joined(separator: ", ") + ", …"
    return diagnostic(
      .warning, .judgmentInconsistent, at: places.judgmentSets[solved.set.id]?.key,
      Phrase(
        zh: "`\(solved.set.id)`：\(experts.count) 位专家中有 \(over.count) 位的 CR 超过上限：\(names)",
        en: "`\(solved.set.id)`: CR of \(over.count) of \(experts.count) experts is over the "
          + "limit: \(names)"),
      hint: Phrase(
        zh: "`ahp weights --format csv --indices` 列出每位专家的一致性",
        en: "`ahp weights --format csv --indices` lists every expert's consistency"))
  }

  private func inconsistency(
    _ found: Inconsistency, severity: Diagnostic.Severity, advice: Phrase?
  ) -> Diagnostic {
    let place = places.judgmentSets[found.set]
    let position = found.expert.flatMap { place?.experts[$0] } ?? place?.key
    let who = found.expert.map { "`\(found.set)`, `\($0)`" } ?? "`\(found.set)`"
    return diagnostic(
      severity, .judgmentInconsistent, at: position,
      Phrase(
        zh: "\(who)：一致性比例 CR \(decimals(found.ratio)) 超过上限 \(plainText(found.limit))",
        en: "\(who): CR \(decimals(found.ratio)) is over the limit \(plainText(found.limit))"),
      hint: advice)
  }

  private func words(_ advice: RevisionAdvice, items: [String]) -> Phrase {
    let first = items[advice.judgment.first]
    let second = items[advice.judgment.second]
    let best = decimals(advice.onScale?.ratio ?? advice.bestRatio)
    let after = decimals(advice.onScale?.ratioAfter ?? advice.ratioAfter)
    return Phrase(
      zh: "影响最大的判断：`\(first)` 与 `\(second)`；改为 \(best) 时 CR 为 \(after)（`ahp weights` 列出三个）",
      en: "the judgment that matters most: `\(first)` against `\(second)`; with \(best) CR would "
        + "be \(after) (`ahp weights` names three)")
  }

  /// Four decimals, for messages.
  private func decimals(_ value: Double) -> String {
    let scaled = (value * 10000).rounded() / 10000
    return scaled.isFinite ? plainText(scaled) : "\(value)"
  }

  // MARK: Checks

  private func failedChecks(on weights: HierarchyWeights) -> [Diagnostic] {
    checks.compactMap { check in
      let found: (subject: Phrase, value: Double)
      switch check.subject {
      case .weightsSum(let node):
        guard let place = weights.nodes.first(where: { $0.id == node }) else { return nil }
        found = (
          Phrase(zh: "`\(node)` 下级权重之和为", en: "the weights below `\(node)` sum to"),
          place.children.reduce(0) { $0 + weights.nodes[$1].local }
        )
      case .weight(let node):
        guard let place = weights.nodes.first(where: { $0.id == node }) else { return nil }
        found = (
          Phrase(zh: "`\(node)` 的全局权重为", en: "the global weight of `\(node)` is"), place.global
        )
      case .consistencyRatio(let set):
        guard let solved = weights.judgmentSets.first(where: { $0.set.id == set }) else {
          return nil
        }
        found = (
          Phrase(zh: "`\(set)` 的 CR 为", en: "the CR of `\(set)` is"),
          solved.solution.consistency.ratio
        )
      case .rows, .column: return nil
      }
      guard !check.bounds.admits(found.value) else { return nil }
      let wanted = check.bounds.phrase
      return diagnostic(
        .error, .checkFailed, at: check.place,
        Phrase(
          zh: "\(found.subject.zh) \(shortNumber(found.value))，应\(wanted.zh)",
          en: "\(found.subject.en) \(shortNumber(found.value)), not \(wanted.en)"))
    }
  }
}

extension WeightSourceError {
  /// The code that the mistake has in a scenario.
  fileprivate var code: DiagnosticCode {
    switch self {
    case .needsData, .needsRows: .objectiveNeedsData
    case .objective(.tooFewValues, _): .objectiveTooFewRows
    case .objective(.negative, _), .objective(.notPositive, _): .objectiveNotPositive
    case .objective, .targetUnknown: .objectiveUndefined
    case .category: .objectiveCategory
    case .combination(.vanishes, _): .combinationVanishes
    case .combination(.shares, _): .combinationSharesSum
    case .combination: .combinationSources
    case .notSolved: .judgmentUnsolvable
    }
  }
}
