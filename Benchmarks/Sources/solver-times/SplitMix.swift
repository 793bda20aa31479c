import AHP
import Glibc

/// SplitMix64 (Steele, Lea & Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The code of a grade, the 17 equally likely.
  mutating func code() -> UInt8 { UInt8(1 + ((next() >> 32) * 17) >> 32) }

  /// A ratio from 1/9 to 9 that is no grade, its logarithm equally likely.
  mutating func ratio() -> Double {
    exp(log(9) * (2 * Double(next() >> 11) * 0x1p-53 - 1)) * (1 + 0x1p-20)
  }
}

/// What the judgments of a random matrix are.
enum Judgments: String {
  case grades, ratios

  func draw(_ random: inout SplitMix) -> Double {
    self == .grades ? LargeComparisonMatrix.ratio(ofCode: random.code()) : random.ratio()
  }
}

func randomRatios(order: Int) throws -> LargeComparisonMatrix {
  try LargeComparisonMatrix(order: order) { i, j in
    var random = SplitMix(state: UInt64(i) << 32 | UInt64(j))
    return random.ratio()
  }
}

func randomMatrix(order: Int, asDoubles: Bool) throws -> LargeComparisonMatrix {
  try LargeComparisonMatrix(randomOrder: order, seed: 20_261_122, asDoubles: asDoubles)
}
