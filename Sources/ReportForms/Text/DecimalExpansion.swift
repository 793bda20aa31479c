/// All decimal digits of a finite double, so that any rounding of it is exact.
///
/// The magnitude is 0.d₁d₂d₃… · 10^`point`. A double has at most 767 digits.
struct DecimalExpansion {
  /// 0...9, the most significant first, no zero at either end; empty for 0.
  private(set) var digits: [UInt8]
  private(set) var point: Int
  let isNegative: Bool

  /// Complexity: O(1) for everyday numbers, at worst about 40 × 90 limb products.
  init(_ value: Double) {
    isNegative = value.sign == .minus
    guard value.isFinite, value != 0 else {
      digits = []
      point = 0
      return
    }
    var significand =
      value.significandBitPattern | (value.isNormal ? 1 << Double.significandBitCount : 0)
    var exponent =
      (value.isNormal ? Int(value.exponent) : Int(Double.leastNormalMagnitude.exponent))
      - Double.significandBitCount
    let zeros = significand.trailingZeroBitCount
    significand >>= UInt64(zeros)
    exponent += zeros

    // m · 2^e is m · 2^e for e ≥ 0 and m · 5^−e / 10^−e below: products of small integers only.
    var limbs = Limbs(significand)
    limbs.multiply(by: exponent >= 0 ? 2 : 5, times: abs(exponent))
    digits = limbs.digits
    point = digits.count + min(exponent, 0)
    while digits.last == 0 { digits.removeLast() }
  }

  /// Keeps the first `count` digits, half to even.
  mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    // No zero stands at the end: a 5 that is the last digit is an exact tie.
    let isTie = digits[count] == 5 && count + 1 == digits.count
    let roundsUp =
      isTie ? count > 0 && !digits[count - 1].isMultiple(of: 2) : digits[count] >= 5
    digits.removeSubrange(count...)
    guard roundsUp else {
      while digits.last == 0 { digits.removeLast() }
      return
    }
    while digits.last == 9 { digits.removeLast() }
    if let last = digits.indices.last {
      digits[last] += 1
    } else {
      digits = [1]
      point += 1
    }
  }

  /// Multiplies by 10^`power`, exactly.
  mutating func shift(by power: Int) { point += digits.isEmpty ? 0 : power }

  /// The digit with the weight 10^`power`.
  func digit(at power: Int) -> UInt8 {
    let index = point - 1 - power
    return digits.indices.contains(index) ? digits[index] : 0
  }
}

/// A natural number in base 10⁹, the least significant limb first.
private struct Limbs {
  private static let base: UInt64 = 1_000_000_000
  private var limbs: [UInt64] = []

  init(_ number: UInt64) {
    var rest = number
    while rest > 0 {
      limbs.append(rest % Self.base)
      rest /= Self.base
    }
  }

  mutating func multiply(by factor: UInt64, times: Int) {
    // As many factors at once as keep limb · factor + carry within 64 bits.
    let (step, product): (Int, UInt64) = factor == 2 ? (33, 1 << 33) : (14, 6_103_515_625)
    var rest = times
    while rest >= step {
      multiply(by: product)
      rest -= step
    }
    for _ in 0..<rest { multiply(by: factor) }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % Self.base
      carry = product / Self.base
    }
    while carry > 0 {
      limbs.append(carry % Self.base)
      carry /= Self.base
    }
  }

  /// The most significant first, without leading zeros.
  var digits: [UInt8] {
    var reversed: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        reversed.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while reversed.last == 0 { reversed.removeLast() }
    return reversed.reversed()
  }
}
