import Glibc

/// The kernels once more, plainly, from the definition of SplitMix64 and of a rank.
enum KernelTwin {
  static func logarithm(_ x: Double) -> Double { log(x) }

  static func uniforms(seed: UInt64, first: Int, count: Int) -> [Double] {
    (0..<count).map { k in
      var z = seed &+ UInt64(first + k + 1) &* 0x9E37_79B9_7F4A_7C15
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      z ^= z >> 31
      return (Double(z >> 12) + 0.5) * 0x1p-52
    }
  }

  static func scores(
    stride: Int, criteria: Int, columns: [Double], draws: Int, weights: [Double]
  ) -> [Double] {
    (0..<draws * stride).map { position in
      let (draw, row) = (position / stride, position % stride)
      var sum = 0.0
      for j in 0..<criteria {
        let product = weights[draw * criteria + j] * columns[j * stride + row]
        sum += product
      }
      return sum
    }
  }

  static func ranks(_ scores: [Double]) -> [UInt32] {
    scores.map { own in UInt32(1 + scores.count { $0 > own }) }
  }
}
