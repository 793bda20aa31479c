internal import Glibc
public import Statistics

/// By how many percent the quantity changes for one percent of price, from the logarithms of both by
/// least squares.
public struct PriceElasticity: Sendable, Hashable {
  /// The regression of ln quantity on ln price and the logarithms of the controls, in this order.
  public var fit: LinearRegression

  /// Rows.
  public var base: Int { fit.count }
  /// The coefficient of ln price: −1.5 for a quantity that falls by 1.5 % where the price rises by
  /// 1 %.
  public var elasticity: Double { fit.coefficients[1].value }
  /// Of the elasticity.
  public var standardError: Double { fit.coefficients[1].standardError }
  /// The elasticity over its standard error; infinite for a perfect fit.
  public var t: Double { fit.coefficients[1].t }
  /// That the elasticity is 0, two-sided.
  public var pValue: Double { fit.coefficients[1].pValue }
  /// One elasticity for each control.
  public var controls: [Double] { fit.coefficients.dropFirst(2).map(\.value) }

  /// Student's interval of the elasticity.
  public func interval(confidence: ConfidenceLevel = .percent95) -> ConfidenceInterval {
    fit.interval(1, confidence: confidence)
  }

  /// - Parameters:
  ///   - prices, quantities: one for each row, above 0.
  ///   - controls: columns whose logarithms explain the quantity as well, above 0: income.
  /// - Throws: `AnalysisError.amountNotPositive` with the row, `.elasticityNoPriceChange`,
  ///   `.regressionCollinear`, `.statistics(.tooFew)`, `.statistics(.lengths)`
  public init(
    prices: [Double], quantities: [Double], controls: [[Double]] = []
  ) throws(AnalysisError) {
    for column in [quantities] + controls where column.count != prices.count {
      throw .statistics(.lengths(expected: prices.count, found: column.count))
    }
    var moments = CrossMoments(predictors: 1 + controls.count)
    for row in prices.indices {
      let values = [prices[row]] + controls.map { $0[row] } + [quantities[row]]
      for value in values where !(value > 0 && value < .infinity) {
        throw .amountNotPositive(row: row, value)
      }
      moments.add(values.map { log($0) })
    }
    do {
      fit = try LinearRegression(moments)
    } catch {
      switch error {
      case .tooFew(let needed, let found):
        throw .statistics(.tooFew(needed: needed, found: found))
      case .constant(predictor: 0): throw .elasticityNoPriceChange
      case .constant, .collinear: throw .regressionCollinear
      }
    }
  }

  /// Between two points, both changes over their midpoints (Allen 1933); nil for the same price twice.
  public static func arc(
    from first: (price: Double, quantity: Double), to second: (price: Double, quantity: Double)
  ) -> Double? {
    guard first.price != second.price else { return nil }
    func change(_ a: Double, _ b: Double) -> Double { (b - a) / ((a + b) / 2) }
    return change(first.quantity, second.quantity) / change(first.price, second.price)
  }
}
