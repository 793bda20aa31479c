/// Scores of customers by recency, frequency and money (Hughes 1994, Strategic Database Marketing).
public struct RFMScores: Sendable, Hashable {
  /// What one customer did.
  public struct Activity: Sendable, Hashable {
    /// Days since the last activity: less is better.
    public var recency: Int
    /// How often it was active.
    public var frequency: Int
    /// The sum of its amounts.
    public var money: Double

    public init(recency: Int, frequency: Int, money: Double) {
      (self.recency, self.frequency, self.money) = (recency, frequency, money)
    }
  }

  /// Of the days since the last activity, one for each customer: 1 worst … `levels` best.
  public let recency: [Int]
  /// Of how often each customer was active: 1 worst … `levels` best.
  public let frequency: [Int]
  /// Of the sum of each customer's amounts: 1 worst … `levels` best.
  public let money: [Int]

  /// A score is 1 + ⌊levels × share of customers who are strictly worse⌋: equal values get equal
  /// scores, in whatever order they stand.
  ///
  /// - Precondition: at least one level; money is finite.
  /// - Complexity: O(n log n)
  public init(_ customers: [Activity], levels: Int = 5) {
    precondition(levels > 0, "there is a level")
    recency = Self.scores(customers.map { -$0.recency }, levels)
    frequency = Self.scores(customers.map(\.frequency), levels)
    money = Self.scores(customers.map(\.money), levels)
  }

  private static func scores<Value: Comparable>(_ values: [Value], _ levels: Int) -> [Int] {
    var scores = [Int](repeating: 1, count: values.count)
    let order = values.indices.sorted { values[$0] < values[$1] }
    var worse = 0
    for (place, position) in order.enumerated() {
      if place > 0, values[order[place - 1]] < values[position] { worse = place }
      scores[position] = 1 + levels * worse / values.count
    }
    return scores
  }
}
