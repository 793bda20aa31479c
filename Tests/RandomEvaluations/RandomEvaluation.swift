public import IndicatorEvaluation
import TestSupport

/// A model with data, drawn: as the library takes them and as the files of a scenario, which say the same.
///
/// Values are short decimals, so that files and library hold the same doubles.
public struct RandomEvaluation: Sendable {
  public var model: EvaluationModel
  public var data: EvaluationData
  /// `scenario.yaml`
  public var scenario: String
  /// `scores.csv`
  public var table: String
  /// `customers.csv`; nil where customers have no fields.
  public var customers: String?

  public struct Shape: Sendable {
    /// Rules that compare customers with one another.
    public var isRelative = false
    public var hasPeriods = false
    public var hasCustomerFile = false
    public init(isRelative: Bool = false, hasPeriods: Bool = false, hasCustomerFile: Bool = false) {
      self.isRelative = isRelative
      self.hasPeriods = hasPeriods
      self.hasCustomerFile = hasCustomerFile
    }

    /// Any of the eight.
    public init(seed: UInt64) {
      self.init(
        isRelative: seed & 1 != 0, hasPeriods: seed & 2 != 0, hasCustomerFile: seed & 4 != 0)
    }
  }

  /// - Parameters:
  ///   - seed: The same seed gives the same evaluation.
  ///   - count: Number of customers.
  public init(seed: UInt64, customers count: Int, shape: Shape) {
    var draw = RandomDraw(seed: seed)
    let tree = RandomTree(&draw)
    let indicators = tree.leaves.map { RandomIndicator(id: $0, shape, &draw) }
    model = EvaluationModel(
      id: "drawn", tree: tree.node, indicators: indicators.map(\.indicator),
      bands: [
        Band(id: "good", minimum: 60), Band(id: "fair", minimum: 30), Band(id: "poor", minimum: 0),
      ])
    let periods = shape.hasPeriods ? ["spring", "summer"] : []
    if shape.hasPeriods {
      model.periods = periods.map { Period(id: $0) }
      model.comparison = PeriodComparison(baseline: 0, current: 1)
    }
    let ids = (0..<count).map { "k\(1000 + $0)" }
    data = EvaluationData(customers: ids, values: indicators.map { _ in [] })
    table =
      (["customer"] + (periods.isEmpty ? [] : ["period"]) + tree.leaves)
      .joined(separator: ",") + "\n"
    for customer in ids.indices {
      for period in periods.isEmpty ? [0] : [0, 1] {
        data.customerOfRow.append(customer)
        data.periodOfRow.append(period)
        var cells = [ids[customer]] + (periods.isEmpty ? [] : [periods[period]])
        for (column, indicator) in indicators.enumerated() {
          let (text, value) = indicator.value(&draw)
          cells.append(text)
          data.values[column].append(value)
        }
        table += cells.joined(separator: ",") + "\n"
      }
    }
    scenario = """
      schema: ahp-scenario/1
      id: drawn
      title: Drawn
      tree:
      \(tree.yaml)
      indicators:
      \(indicators.map { "  \($0.yaml)" }.joined(separator: "\n"))
      bands: [{id: good, min: 60}, {id: fair, min: 30}, {id: poor, min: 0}]
      data: [{path: scores.csv, id: customer\(periods.isEmpty ? "" : ", period: period")}]

      """
    if shape.hasPeriods {
      scenario +=
        "periods: [{id: spring}, {id: summer}]\n"
        + "compare: {baseline: spring, current: summer}\n"
    }
    if shape.hasCustomerFile { addCustomers(ids, &draw) }
  }

  private mutating func addCustomers(_ ids: [String], _ draw: inout RandomDraw) {
    let sizes = ids.map { _ in draw.number(100) }
    let rows = zip(ids, sizes).map { "\($0),\($1)\n" }
    customers = "customer,size\n" + rows.joined()
    data.fields = CustomerFields(
      names: ["customer", "size"], columns: [ids, sizes.map { "\($0)" }])
    model.classes = [
      CustomerClass(id: "big", condition: .atLeast(field: "size", 50)),
      CustomerClass(id: "small", condition: .otherwise),
    ]
    scenario += """
      customers:
        data: {path: customers.csv, id: customer}
        classes: [{id: big, field: size, at_least: 50}, {id: small, otherwise: true}]

      """
  }

  /// Every file under its name.
  public var files: [String: String] {
    var files = ["scenario.yaml": scenario, "scores.csv": table]
    files["customers.csv"] = customers
    return files
  }
}
