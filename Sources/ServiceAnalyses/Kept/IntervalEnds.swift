/// What the ends of a number's interval are called: `net_lower` and `net_upper`, or `lower` and `upper`
/// beside the one number that a row or a result is about.
struct IntervalEnds: Sendable {
  let lower: String
  let upper: String

  /// Nil for a number without an interval.
  init?(of number: String, among keys: Set<String>) {
    if keys.isSuperset(of: [number + "_lower", number + "_upper"]) {
      (lower, upper) = (number + "_lower", number + "_upper")
    } else if ["share", "difference", "value", "index", "rate"].contains(number),
      keys.isSuperset(of: ["lower", "upper"])
    {
      (lower, upper) = ("lower", "upper")
    } else {
      return nil
    }
  }
}
