internal import CNumberKernels

/// An instruction set that the kernels are written for; all give the same bits.
public enum KernelPath: Int, CaseIterable, Sendable {
  case portable, avx2, avx512

  /// The best one that this processor and its operating system can run.
  public static var best: KernelPath {
    switch nk_best_path() {
    case NK_AVX512: .avx512
    case NK_AVX2: .avx2
    default: .portable
    }
  }

  /// The ones that can be run here.
  public static var available: [KernelPath] { allCases.filter { $0.rawValue <= best.rawValue } }

  var code: nk_path {
    switch rawValue <= Self.best.rawValue ? self : .best {
    case .portable: NK_PORTABLE
    case .avx2: NK_AVX2
    case .avx512: NK_AVX512
    }
  }

  func uniforms(seed: UInt64, first: Int, count: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      if let numbers = buffer.baseAddress {
        nk_uniforms(code, seed, UInt64(first), count, numbers)
      }
      filled = count
    }
  }

  func exponentials(seed: UInt64, first: Int, count: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      if let numbers = buffer.baseAddress {
        nk_exponentials(code, seed, UInt64(first), count, numbers)
      }
      filled = count
    }
  }
}
