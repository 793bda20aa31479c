/// A sum that carries its own rounding error along (Neumaier 1974): exact to the last digit or two
/// for any number of terms, so that the order of customers does not show in a mean.
struct CompensatedSum {
  private var sum = 0.0
  private var error = 0.0

  var value: Double { sum + error }

  mutating func add(_ term: Double) {
    let next = sum + term
    error += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}

extension Sequence {
  /// The compensated sum of one number for each element.
  func sum(_ term: (Element) -> Double) -> Double {
    var sum = CompensatedSum()
    for element in self { sum.add(term(element)) }
    return sum.value
  }
}
