/// A sum of doubles without any rounding until it is read: the double nearest to the exact sum,
/// whatever the order of the terms and however they were divided among several sums.
///
/// The sum is kept as numbers that do not overlap (Shewchuk 1997, doi:10.1007/PL00009321), two of
/// them in place, more only where the terms ask for it: whole numbers and most decimals do not.
public struct ExactSum: Sendable {
  /// The greatest part, and the next; each below half a last place of the one before.
  @usableFromInline var high = 0.0
  @usableFromInline var low = 0.0
  /// Still smaller parts, ascending; mostly empty.
  @usableFromInline var rest: [Double] = []
  /// The plain sum of terms that are not finite, or 0.
  private var unbounded = 0.0

  public init() {}

  /// - Complexity: O(1) for almost all data, O(parts) else; at most 40 parts.
  @inlinable
  public mutating func add(_ term: Double) {
    let (sum, error) = twoSum(high, term)
    // What is lost in the greatest part mostly goes into the next without any loss: sums of decimals
    // keep two parts. NaN is equal to nothing.
    let (small, lost) = twoSum(low, error)
    let (new, next) = twoSum(sum, small)
    if lost == 0, new.isFinite, rest.isEmpty {
      high = new
      low = next
    } else {
      grow(term)
    }
  }

  /// Adds all terms of the other sum.
  public mutating func add(_ other: ExactSum) {
    for part in other.rest { add(part) }
    if other.low != 0 { add(other.low) }
    add(other.high)
    unbounded += other.unbounded
  }

  /// Takes all terms of the other sum away.
  public mutating func subtract(_ other: ExactSum) {
    for part in other.rest { add(-part) }
    if other.low != 0 { add(-other.low) }
    add(-other.high)
    unbounded -= other.unbounded
  }

  @usableFromInline
  mutating func grow(_ term: Double) {
    guard term.isFinite else {
      unbounded += term
      return
    }
    var carry = term
    var parts: [Double] = []
    func take(_ part: Double) {
      let (sum, error) = twoSum(carry, part)
      if error != 0 { parts.append(error) }
      carry = sum
    }
    for part in rest { take(part) }
    if low != 0 { take(low) }
    take(high)
    guard carry.isFinite else {
      unbounded += carry
      return
    }
    high = carry
    low = parts.popLast() ?? 0
    rest = parts
  }

  /// The double nearest to the exact sum, ties to even; infinite or NaN when a term was, or when the
  /// sum has left the range of doubles on its way.
  public var value: Double {
    guard unbounded == 0 else { return high + unbounded }
    guard low != 0 else { return high }
    var (sum, error) = twoSum(high, low)
    var smaller = rest.count - 1
    while error == 0, smaller >= 0 {
      (sum, error) = twoSum(sum, rest[smaller])
      smaller -= 1
    }
    // What is left decides a tie only.
    guard smaller >= 0, error != 0, (error < 0) == (rest[smaller] < 0) else { return sum }
    let other = sum + 2 * error
    return other - sum == 2 * error ? other : sum
  }

  /// Numbers whose sum this is, exactly.
  var parts: [Double] { unbounded == 0 ? [high, low] + rest.reversed() : [high + unbounded] }
}

extension ExactSum {
  /// Adds a · b without rounding it.
  ///
  /// - Precondition: the product is 0 or of a magnitude in 1e-290...1e300, else its last digits are
  ///   lost.
  public mutating func addProduct(_ a: Double, _ b: Double) {
    let product = a * b
    add(product)
    guard product.isFinite else { return }
    let error = (-product).addingProduct(a, b)
    if error != 0 { add(error) }
  }
}

/// a + b as the nearest double and the exact rest (Knuth).
@inlinable @inline(__always)
func twoSum(_ a: Double, _ b: Double) -> (sum: Double, error: Double) {
  let sum = a + b
  let part = sum - a
  return (sum, (a - (sum - part)) + (b - part))
}
