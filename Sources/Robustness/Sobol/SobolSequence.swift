/// Sobol's points with Owen's scrambling by hashing (Sobol 1967; Owen 1995; Burley 2020, Journal of
/// Computer Graphics Techniques 9(4)): every power of two of them, from the first, fills each dimension
/// evenly, and every point is uniform. Dimensions beyond those of the table are plain random numbers.
struct SobolSequence: Sendable {
  let dimensions: Int
  private let seed: UInt64
  private let directions: [[UInt32]]

  static var mostEvenDimensions: Int { SobolDirections.table.count + 1 }

  init(dimensions: Int, seed: UInt64) {
    self.dimensions = dimensions
    self.seed = seed
    directions = (0..<min(dimensions, Self.mostEvenDimensions)).map(Self.directions)
  }

  /// Number `index` of coordinate `dimension`, in 0 … 1, both excluded.
  func coordinate(_ index: Int, _ dimension: Int) -> Double {
    let hash = seed.mixed(with: UInt64(dimension) &+ 1)
    guard dimension < directions.count else {
      return (Double(hash.mixed(with: UInt64(index) &+ 1) >> 12) + 0.5) * 0x1p-52
    }
    var bits: UInt32 = 0
    var rest = index
    var position = 0
    while rest != 0 {
      if rest & 1 == 1 { bits ^= directions[dimension][position] }
      rest >>= 1
      position += 1
    }
    return (Double(Self.scrambled(bits, UInt32(truncatingIfNeeded: hash))) + 0.5) * 0x1p-32
  }

  /// Each bit is turned by a hash of those above it.
  private static func scrambled(_ bits: UInt32, _ seed: UInt32) -> UInt32 {
    var x = bits.bitReversed
    // Laine & Karras 2011: only higher bits are changed by lower ones.
    x = x &+ seed
    x ^= x &* 0x6C50_B47C
    x ^= x &* 0xB82F_1E52
    x ^= x &* 0xC7AF_E638
    x ^= x &* 0x8D22_F6E6
    return x.bitReversed
  }

  /// v_i = m_i / 2^i as 32 bits, by the recurrence of Bratley & Fox (1988,
  /// doi:10.1145/42288.214372).
  private static func directions(_ dimension: Int) -> [UInt32] {
    guard dimension > 0 else { return (0..<32).map { 1 << (31 - UInt32($0)) } }
    let (polynomial, integers) = SobolDirections.table[dimension - 1]
    let degree = integers.count
    var v = integers.enumerated().map { $1 << (31 - UInt32($0)) }
    for i in degree..<32 {
      var next = v[i - degree] ^ (v[i - degree] >> UInt32(degree))
      for k in 1..<max(1, degree) where polynomial >> UInt32(degree - k) & 1 == 1 {
        next ^= v[i - k]
      }
      v.append(next)
    }
    return v
  }
}

extension UInt32 {
  fileprivate var bitReversed: UInt32 {
    var x = byteSwapped
    x = ((x >> 4) & 0x0F0F_0F0F) | ((x & 0x0F0F_0F0F) << 4)
    x = ((x >> 2) & 0x3333_3333) | ((x & 0x3333_3333) << 2)
    return ((x >> 1) & 0x5555_5555) | ((x & 0x5555_5555) << 1)
  }
}
