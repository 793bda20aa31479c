internal import Statistics

extension GroupComparison {
  /// One group for each class that has customers in both periods, in the order of the classes.
  static func byClass(
    _ changes: [CustomerChange], in rows: EvaluatedRows, classOfCustomer: [Int?], classCount: Int
  ) -> [GroupComparison] {
    var groups = [[CustomerChange]](repeating: [], count: classCount)
    for change in changes {
      if let position = classOfCustomer[change.customer] { groups[position].append(change) }
    }
    return groups.enumerated().filter { !$1.isEmpty }.map {
      GroupComparison($1, in: rows, customerClass: $0)
    }
  }

  init(_ changes: [CustomerChange], in rows: EvaluatedRows, customerClass: Int?) {
    let differences = changes.map(\.change)
    let keys = differences.map { $0.billionths ?? 0 }
    let count = Double(max(1, changes.count))
    self.init(
      customerClass: customerClass, count: changes.count,
      baselineMean: changes.sum { rows.scores[$0.baselineRow] } / count,
      currentMean: changes.sum { rows.scores[$0.currentRow] } / count,
      meanChange: differences.sum { $0 } / count, medianChange: differences.median ?? 0,
      improved: keys.count { $0 > 0 }, declined: keys.count { $0 < 0 },
      unchanged: keys.count { $0 == 0 },
      contributions: rows.contributions.indices.map { leaf in
        changes.sum { $0.contributions[leaf] } / count
      },
      availability: rows.contributions.indices.map { leaf in
        changes.sum { $0.availabilityPart(leaf) } / count
      },
      availabilityChanged: changes.count { !$0.availability.isEmpty },
      wilcoxon: WilcoxonSignedRank(differences), pairedT: PairedT(differences))
  }
}
