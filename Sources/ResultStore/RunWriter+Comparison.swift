internal import IndicatorEvaluation
import Statistics

extension RunWriter {
  func insert(_ result: ComparedPeriods) throws {
    let comparison = result.comparison
    try RowInsertion(into: .comparisons, of: database).insert(
      run, comparison.baseline, comparison.current, comparison.test.rawValue)
    let changes = try RowInsertion(into: .changes, of: database)
    let parts = try RowInsertion(into: .changeParts, of: database)
    for change in result.changes {
      try changes.insert(
        run, change.customer, change.baselineRow, change.currentRow, change.change,
        change.rankGain)
      try parts.insert(run, change.customer, change.valueChange, change.availabilityChange)
    }
    let groups = try RowInsertion(into: .groupChanges, of: database)
    let contributions = try RowInsertion(into: .groupContributions, of: database)
    let groupParts = try RowInsertion(into: .groupContributionParts, of: database)
    for (number, group) in ([result.overall] + result.classes).enumerated() {
      let wilcoxon = group.wilcoxon
      let paired = group.pairedT
      try groups.insert(
        run, number, group.customerClass, group.count, group.baselineMean, group.currentMean,
        group.meanChange, group.medianChange, group.improved, group.declined, group.unchanged,
        wilcoxon?.count, wilcoxon?.statistic, wilcoxon?.pValue, wilcoxon?.isExact,
        wilcoxon?.rankBiserial, paired?.statistic, paired?.degreesOfFreedom, paired?.pValue,
        paired?.cohensD)
      for (leaf, (node, contribution)) in zip(weights.leaves, group.contributions).enumerated() {
        try contributions.insert(run, number, node, contribution)
        try groupParts.insert(run, number, node, group.valuePart(leaf), group.availability[leaf])
      }
    }
  }
}
