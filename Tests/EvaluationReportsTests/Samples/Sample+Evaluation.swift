import EvaluationReports
import IndicatorEvaluation

extension Sample {
  /// Six made-up customers before and after a pilot; one problem-resolution value is missing.
  static let data = EvaluationData(
    customers: ["0001", "0002", "0003", "0004", "0005", "0006"],
    customerOfRow: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5],
    periodOfRow: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
    values: [
      [86, 95, 90, 96, 78, 88, 92, 97, 84, 93, 75, 74],
      [82, 92, 78, 88, 70, 84, 85, 90, 80, 91, 76, 80],
      [1, 3, 2, 3, 6, 4, 3, 3, 2, 4, 1, 2],
      [80, 94, 75, 90, 62, 82, .nan, 95, 88, 90, 70, 78],
      [2, 3, 3, 3, 1, 2, 3, 4, 2, 3, 2, 2],
      [2, 1, 1, 0, 5, 2, 0, 0, 1, 0, 3, 3],
    ],
    fields: CustomerFields(
      names: ["name", "voltage_kv"],
      columns: [
        ["甲水泥", "乙陶瓷", "丙重点工程", "丁酒店", "戊医院", "己市场"],
        ["110", "10", "10", "10", "35", "10"],
      ]))

  static func evaluation() throws -> EvaluationResult {
    try model.evaluate(data, weights: weights)
  }
}

extension EvaluationReport {
  /// The same report with the best ranked customer first.
  var inRankOrder: EvaluationReport {
    var report = self
    report.order = .rank
    return report
  }
}
