internal import PairwiseComparisons

extension EvaluationModel {
  /// Every mistake in the model, in the order of its parts; empty when it can be evaluated.
  ///
  /// Models read from a scenario file have been checked already, line by line; this is for models
  /// put together by hand. Judgments themselves are checked where they are solved.
  ///
  /// - Complexity: O(size of the model), apart from sorting the periods.
  public func validate() -> [ModelError] {
    validateWeights() + validateScoring()
  }

  /// The part of `validate` that `weights` needs: experts, judgment sets and the tree.
  public func validateWeights() -> [ModelError] {
    expertErrors() + judgmentSetErrors() + treeErrors()
  }

  /// The same for nodes that stand in no tree.
  func validateWeights(of nodes: [HierarchyNode]) -> [ModelError] {
    expertErrors() + judgmentSetErrors() + nodeErrors(nodes)
  }

  func validateScoring() -> [ModelError] {
    indicatorErrors() + alternativeErrors() + classErrors() + periodErrors() + bandErrors()
  }

  private func expertErrors() -> [ModelError] {
    repeated(experts.map(\.id)).map { ModelError(.expert($0), .duplicate) }
      + experts.filter { !NumberConstraint.notNegative.allows($0.weight) }.map {
        ModelError(.expert($0.id), .number($0.weight, .notNegative))
      }
  }

  private func judgmentSetErrors() -> [ModelError] {
    let known = Set(experts.map(\.id))
    return repeated(judgmentSets.map(\.id)).map { ModelError(.judgmentSet($0), .duplicate) }
      + judgmentSets.flatMap { set in
        set.faults(knownExperts: known).map { ModelError(.judgmentSet(set.id), $0) }
      }
  }

  private func bandErrors() -> [ModelError] {
    var errors = repeated(bands.map(\.id)).map { ModelError(.band($0), .duplicate) }
    for band in bands where !band.minimum.isFinite {
      errors.append(ModelError(.band(band.id), .number(band.minimum, .finite)))
    }
    for (upper, lower) in zip(bands, bands.dropFirst()) where lower.minimum >= upper.minimum {
      errors.append(ModelError(.band(lower.id), .bandsNotDescending))
    }
    if let lowest = bands.last, lowest.minimum > 0 {
      errors.append(ModelError(.band(lowest.id), .bandsEndAbove(lowest.minimum)))
    }
    return errors
  }
}

extension JudgmentSet {
  /// What is wrong with the set apart from its judgments; without experts anybody may answer.
  func faults(knownExperts: Set<String>) -> [ModelFault] {
    var faults = items.isEmpty ? [ModelFault.noItems] : []
    faults += repeated(items).map { .duplicateItem($0) }
    faults += repeated(responses.map(\.expert)).map { .duplicateResponse(expert: $0) }
    for response in responses {
      // A respondent without a name is nobody in particular and needs no declaration.
      if !knownExperts.isEmpty, !response.expert.isEmpty, !knownExperts.contains(response.expert) {
        faults.append(.unknownExpert(response.expert))
      }
      if !NumberConstraint.notNegative.allows(response.weight) {
        faults.append(.number(response.weight, .notNegative))
      }
    }
    return faults
  }

  /// The fault of items that are not `ids`, whatever their order; nil when they are.
  func difference(from ids: [String]) -> ModelFault? {
    let wanted = Set(ids)
    let there = Set(items)
    guard wanted != there else { return nil }
    return .itemsDiffer(
      set: id, missing: ids.filter { !there.contains($0) },
      extra: items.filter { !wanted.contains($0) })
  }
}

/// The ids that stand more than once, each once, in order of their second appearance.
func repeated(_ ids: [String]) -> [String] {
  // A million customers are mostly in order already, and then need no table.
  if zip(ids, ids.dropFirst()).allSatisfy(<) { return [] }
  var seen = Set<String>(minimumCapacity: ids.count)
  var repeated = Set<String>()
  return ids.filter { !seen.insert($0).inserted && repeated.insert($0).inserted }
}
