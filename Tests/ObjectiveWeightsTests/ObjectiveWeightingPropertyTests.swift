import ObjectiveWeights
import TestSupport
import Testing

@Suite struct ObjectiveWeightingPropertyTests {
  /// Scores above 0 with a common part, so that no correlation vanishes.
  private func table(_ columns: Int, _ rows: Int, seed: UInt64, gaps: Double = 0) -> [[Double]] {
    var generator = RepeatableGenerator(seed: seed)
    let common = (0..<rows).map { _ in Double.random(in: 0...30, using: &generator) }
    return (0..<columns).map { column in
      (0..<rows).map { row in
        let value = common[row] + .random(in: 1...(10 + 5 * Double(column)), using: &generator)
        return .random(in: 0..<1, using: &generator) < gaps ? .nan : value
      }
    }
  }

  @Test(arguments: ObjectiveMethod.allMethods)
  func weightsSumToOneAndFollowTheColumns(method: ObjectiveMethod) throws {
    let table = table(6, 150, seed: 3, gaps: method == .independence ? 0 : 0.05)
    let weighting = try ObjectiveWeighting(table, by: method)
    #expect(isClose(weighting.weights.reduce(0, +), 1, absolute: 1e-14))
    #expect(weighting.weights.allSatisfy { $0 > 0 })
    let order = [4, 0, 5, 2, 1, 3]
    let permuted = try ObjectiveWeighting(order.map { table[$0] }, by: method)
    #expect(isClose(permuted.weights, order.map { weighting.weights[$0] }, absolute: 1e-12))
    let among = try ObjectiveWeighting(table, by: method, among: order)
    #expect(isClose(among.weights, permuted.weights, absolute: 1e-12))
    #expect(among.columns == order)
  }

  @Test(arguments: ObjectiveMethod.allMethods)
  func orderOfRowsDoesNotMatter(method: ObjectiveMethod) throws {
    let table = table(5, 200, seed: 8)
    let reversed = table.map { Array($0.reversed()) }
    let weighting = try ObjectiveWeighting(table, by: method)
    let other = try ObjectiveWeighting(reversed, by: method)
    #expect(isClose(weighting.weights, other.weights, absolute: 1e-13))
  }

  /// A constant column gets nothing and changes nothing of the others.
  @Test(arguments: ObjectiveMethod.allMethods.filter { $0 != .merec })
  func constantColumn(method: ObjectiveMethod) throws {
    let table = table(4, 60, seed: 5)
    let without = try ObjectiveWeighting(table, by: method)
    let with = try ObjectiveWeighting(
      table + [[Double](repeating: 50, count: 60)], by: method)
    #expect(with.constants == [4])
    #expect(with.weights[4] == 0)
    #expect(isClose(Array(with.weights[..<4]), without.weights, absolute: 1e-13))
  }

  /// What is scaled to 0…1 first, or correlated, does not see a change of unit.
  @Test(arguments: [
    ObjectiveMethod.critic, .standardDeviation, .deviation, .independence, .principalComponents(),
  ])
  func unitsDoNotMatter(method: ObjectiveMethod) throws {
    let table = table(5, 80, seed: 21)
    let other = table.enumerated().map { column, values in
      values.map { 1e6 + $0 * Double(column + 1) }
    }
    let weighting = try ObjectiveWeighting(table, by: method)
    let rescaled = try ObjectiveWeighting(other, by: method)
    #expect(isClose(weighting.weights, rescaled.weights, absolute: 1e-10))
  }

  @Test func weightsOfGroupsAreSums() throws {
    let weighting = try ObjectiveWeighting(table(4, 50, seed: 1), by: .entropy)
    let groups = weighting.shares(of: [[0, 3], [1], [2]])
    #expect(groups[0] == weighting.weights[0] + weighting.weights[3])
    #expect(isClose(groups.reduce(0, +), 1, absolute: 1e-15))
  }

  @Test func whatIsUndefinedIsRefused() throws {
    func error(_ table: [[Double]], _ method: ObjectiveMethod) -> ObjectiveWeightError? {
      do { _ = try ObjectiveWeighting(table, by: method) } catch { return error }
      return nil
    }
    #expect(error([[1], [2]], .entropy) == .tooFewValues(column: 0, count: 1))
    #expect(error([[1, .nan], [2, 3]], .critic) == .tooFewValues(column: 0, count: 1))
    #expect(error([[1, 2], [-2, 3]], .entropy) == .negative(column: 1, value: -2))
    #expect(error([[1, 2], [-2, 3]], .gini) == .negative(column: 1, value: -2))
    #expect(error([[1, 2], [0, 3]], .merec) == .notPositive(column: 1, value: 0))
    #expect(error([[1, 2], [-2, 2]], .coefficientOfVariation) == .zeroMean(column: 1))
    #expect(error([[1, .infinity], [2, 3]], .critic) == .notFinite(column: 0))
    #expect(error([[1e200, 2e200], [2, 3]], .critic) == .notFinite(column: 0))
    #expect(error([[1, 2, 3], [1, 2, 4]], .principalComponents(.share(0))) == .retainedShare(0))
    #expect(error([[5, 5], [2, 2]], .standardDeviation) == .noInformation)
    #expect(
      error([[1, 2, 4], [3, 5, 9], [1, 0, 5]], .independence) == .dependent(columns: [0, 1]))
    #expect(error([[1, 2, 1, 2], [1, 1, 2, 2]], .independence) == .unexplained(column: 0))
    #expect(
      error([[1, 2, 3, .nan, .nan], [.nan, .nan, 4, 5, 6]], .critic)
        == .correlationUndefined(first: 0, second: 1))
    #expect(
      error([[1, 2, 3, 3], [.nan, .nan, 4, 5]], .critic)
        == .correlationUndefined(first: 0, second: 1))
  }

  @Test func momentsThatAreNotKeptAreRefused() throws {
    var moments = ColumnMoments(columns: 2, keeping: .logarithms)
    moments.append([[1, 2, 3], [2, 5, 1]])
    _ = try moments.weighting(by: .entropy)
    #expect(throws: ObjectiveWeightError.momentsMissing(method: "critic")) {
      try moments.weighting(by: .critic)
    }
    #expect(throws: ObjectiveWeightError.momentsMissing(method: "gini")) {
      try moments.weighting(by: .gini)
    }
  }
}
