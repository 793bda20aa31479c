import IndicatorEvaluation

extension Aggregation {
  var exponent: Double? { if case .power(let p) = self { p } else { nil } }

  /// - Parameter name: As `nodes` has it; the first databases called the least score `minimum`.
  init?(storedName name: String, exponent: Double?) {
    let kind = name == "minimum" ? .minimum : AggregationKind(rawValue: name)
    guard let aggregation = kind?.aggregation ?? exponent.map({ .power($0) }), kind != nil else {
      return nil
    }
    self = aggregation
  }
}
