extension Sequence {
  /// The sum of one number for each element, which carries its own rounding error along (Neumaier
  /// 1974): exact to the last digit or two for any number of terms, so that the order of customers
  /// does not show in a mean.
  @inlinable
  package func sum(_ term: (Element) -> Double) -> Double {
    var sum = 0.0
    var error = 0.0
    for element in self {
      let term = term(element)
      let next = sum + term
      error += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
      sum = next
    }
    return sum + error
  }
}
