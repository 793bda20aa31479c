import BilingualText
import Diagnostics
import IndicatorEvaluation

/// What a scenario declares to be done with the values of an indicator before they are scored.
public struct DataTreatment: Sendable, Hashable {
  /// What becomes of values far out.
  public enum Outliers: Sendable, Hashable {
    /// Values below and above these quantiles become the quantiles, shares of 0...1.
    case winsorise(Double, Double)
    /// Every value becomes its natural logarithm.
    case logarithm
  }

  /// What stands in for a missing value.
  public enum Imputation: String, Sendable, Hashable, CaseIterable {
    /// The mean, or the median, of the values of the same period.
    case mean, median
    /// The mean of the customers of the same class.
    case classMean = "class-mean"
  }

  /// What becomes of values far out; nil where they stay as they are.
  public var outliers: Outliers?
  /// What stands in for missing values; nil where they stay missing.
  public var imputation: Imputation?

  public init(outliers: Outliers? = nil, imputation: Imputation? = nil) {
    self.outliers = outliers
    self.imputation = imputation
  }
}

extension DataLoader {
  /// Treats the values as declared, among the rows of each period that are not left out: first what is far
  /// out, then what is missing. What changed is said in a warning.
  ///
  /// - Complexity: O(rows log rows) for each indicator that is treated
  mutating func treat() {
    for index in neededIndicators {
      let id = plan.model.indicators[index].id
      guard let treatment = plan.treatments[id] else { continue }
      if let outliers = treatment.outliers { treat(outliers, index) }
      if let imputation = treatment.imputation { impute(imputation, index) }
    }
  }

  private func rowsOfPeriods() -> [[Int]] {
    var rows = [[Int]](repeating: [], count: periodCount)
    for row in 0..<data.rowCount where !isRejected(row) {
      rows[data.periodOfRow[row]].append(row)
    }
    return rows
  }

  private mutating func treat(_ outliers: DataTreatment.Outliers, _ index: Int) {
    let id = plan.model.indicators[index].id
    switch outliers {
    case .logarithm:
      var impossible: [Int] = []
      var count = 0
      for row in data.values[index].indices
      where !data.values[index][row].isNaN && !isRejected(row) {
        if data.values[index][row] > 0 {
          data.values[index][row] = data.values[index][row].naturalLogarithm
          count += 1
        } else {
          impossible.append(row)
        }
      }
      if impossible.isEmpty { return say(id, logarithms: count) }
      let names = impossible.prefix(5).map { data.customers[data.customerOfRow[$0]] }
      diagnostics.append(
        plan.diagnostic(
          .error, .csvOutOfRange, at: plan.places.indicators[id],
          Phrase(
            zh: "`\(id)` 有 \(impossible.count) 个数值不大于 0，没有对数：客户 \(names.joined(separator: "、"))",
            en:
              "\(impossible.count) value(s) of `\(id)` are not above 0 and have no logarithm: customer "
              + names.joined(separator: ", "))))
    case .winsorise(let low, let high):
      var changed = 0
      var bounds: [(low: Double, high: Double)] = []
      for rows in rowsOfPeriods() {
        let sorted = rows.map { data.values[index][$0] }.filter { !$0.isNaN }.sorted()
        guard let least = sorted.quantile(low), let most = sorted.quantile(high) else { continue }
        bounds.append((least, most))
        for row in rows {
          let value = data.values[index][row]
          guard value < least || value > most else { continue }
          data.values[index][row] = value < least ? least : most
          changed += 1
        }
      }
      say(id, winsorised: changed, bounds)
    }
  }

  private mutating func impute(_ imputation: DataTreatment.Imputation, _ index: Int) {
    let id = plan.model.indicators[index].id
    let classes = imputation == .classMean ? plan.model.classOfCustomer(in: data) : []
    var filled = 0
    for rows in rowsOfPeriods() {
      let values = rows.filter { !data.values[index][$0].isNaN }
      func stand(in row: Int) -> Double? {
        switch imputation {
        case .mean: return values.map { data.values[index][$0] }.mean
        case .median: return values.map { data.values[index][$0] }.sorted().quantile(0.5)
        case .classMean:
          let own = classes[data.customerOfRow[row]]
          return values.filter { classes[data.customerOfRow[$0]] == own }
            .map { data.values[index][$0] }.mean
        }
      }
      var known: [Int?: Double?] = [:]
      for row in rows where data.values[index][row].isNaN {
        let key = imputation == .classMean ? classes[data.customerOfRow[row]] : nil
        if known[key] == nil { known[key] = .some(stand(in: row)) }
        guard let value = known[key] ?? nil else { continue }
        data.values[index][row] = value
        filled += 1
      }
    }
    guard filled > 0 else { return }
    let names: Phrase =
      switch imputation {
      case .mean: Phrase(zh: "均值", en: "the mean")
      case .median: Phrase(zh: "中位数", en: "the median")
      case .classMean: Phrase(zh: "同类客户的均值", en: "the mean of the class")
      }
    note(
      id,
      Phrase(
        zh: "`\(id)` 有 \(filled) 个缺失值以\(names.zh)代替",
        en: "\(filled) missing value(s) of `\(id)` are \(names.en)"))
  }

  private mutating func say(_ id: String, logarithms count: Int) {
    note(
      id,
      Phrase(
        zh: "`\(id)` 的 \(count) 个数值取自然对数",
        en: "\(count) value(s) of `\(id)` became natural logarithms"))
  }

  private mutating func say(
    _ id: String, winsorised count: Int, _ bounds: [(low: Double, high: Double)]
  ) {
    let spans = bounds.map { "\(shortNumber($0.low))…\(shortNumber($0.high))" }
    note(
      id,
      Phrase(
        zh: "`\(id)` 有 \(count) 个数值缩尾到 \(spans.joined(separator: "、"))",
        en: "\(count) value(s) of `\(id)` were brought within \(spans.joined(separator: ", "))"))
  }

  private mutating func note(_ id: String, _ message: Phrase) {
    diagnostics.append(
      plan.diagnostic(.warning, .dataTreated, at: plan.places.indicators[id], message))
  }
}

extension [Double] {
  /// Linear between the values of an ascending list, as PERCENTILE.INC of spreadsheets; nil of none.
  fileprivate func quantile(_ share: Double) -> Double? {
    guard !isEmpty else { return nil }
    let place = share * Double(count - 1)
    let below = Swift.min(Int(place), count - 1)
    let above = Swift.min(below + 1, count - 1)
    return self[below] + (place - Double(below)) * (self[above] - self[below])
  }

  fileprivate var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
