import BilingualText
internal import IndicatorEvaluation

extension RunWriter {
  /// Writes a ranking: every alternative with what its priority is made of.
  func insert(_ result: AlternativesResult) throws {
    let alternatives = try RowInsertion(into: .alternatives, of: database)
    let criteria = try RowInsertion(into: .criteria, of: database)
    let parts = try RowInsertion(into: .alternativeResults, of: database)
    for leaf in result.leaves {
      try criteria.insert(run, leaf.node, leaf.mode.rawValue, leaf.judged?.set.id)
    }
    let values = result.measuredValues
    for score in result.alternatives {
      let position = score.alternative
      let one = model.alternatives[position]
      try alternatives.insert(
        run, position, one.id, one.label.chinese, one.label.english, score.priority,
        score.unnormalised, score.rank)
      for (number, leaf) in result.leaves.enumerated() {
        let value = values[number].flatMap { $0.indices.contains(position) ? $0[position] : nil }
        try parts.insert(
          run, position, leaf.node, value, leaf.priorities[position], leaf.scaled[position],
          score.contributions[number])
      }
    }
  }
}

extension AlternativesResult {
  /// For each leaf the values of the alternatives; nil where they were judged.
  fileprivate var measuredValues: [[Double]?] {
    let rules = Dictionary(
      model.indicators.map { ($0.id, $0.rule) }, uniquingKeysWith: { first, _ in first })
    return leaves.map { leaf in
      if case .alternativesMeasured(let values, _) = rules[weights.nodes[leaf.node].id] {
        values
      } else {
        nil
      }
    }
  }
}
