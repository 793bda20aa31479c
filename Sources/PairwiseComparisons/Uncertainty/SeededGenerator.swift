/// Random numbers that are the same for the same seed on every machine and in every version:
/// SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2714064.2660195).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Uniform in 0 ..< 1, 53 bits. The standard library's own method may change.
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Uniform in 0 ..< bound, without bias.
  ///
  /// - Precondition: `bound > 0`
  package mutating func below(_ bound: Int) -> Int {
    let bound = UInt64(bound)
    while true {
      let (high, low) = next().multipliedFullWidth(by: bound)
      // The threshold is below the bound, and takes a division (Lemire 2019).
      if low >= bound || low >= (0 &- bound) % bound { return Int(high) }
    }
  }
}
