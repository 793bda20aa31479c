extension LargeComparisonMatrix {
  /// Random judgments, the 17 grades equally likely, the same for the same seed on every machine.
  ///
  /// - Throws: `JudgmentError.noItems`, `.tooManyItems`.
  /// - Complexity: O(n²)
  public init(randomOrder order: Int, seed: UInt64, asDoubles: Bool) throws(JudgmentError) {
    if asDoubles {
      try self.init(order: order) { i, j in Self.ratio(ofCode: Self.randomCode(i, j, seed)) }
    } else {
      try self.init(order: order) { i, j in Self.randomCode(i, j, seed) }
    }
  }

  /// The finaliser of SplitMix64 (Steele, Lea & Flood 2014) of the pair's number.
  private static func randomCode(_ i: Int, _ j: Int, _ seed: UInt64) -> UInt8 {
    var z = (UInt64(i) << 32 | UInt64(j)) &+ seed &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return UInt8(1 + ((z >> 32) * 17) >> 32)
  }
}
