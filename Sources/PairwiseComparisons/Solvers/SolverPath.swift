internal import CComparisonKernels

/// An instruction set that the kernels are written for.
///
/// All give the same bits, so that there is a reason to choose one only where they are compared.
public enum SolverPath: Int, CaseIterable, Sendable {
  case portable, avx2, avx512

  /// The best one that this processor and its operating system can run.
  public static var best: SolverPath {
    switch ck_best_path() {
    case CK_AVX512: .avx512
    case CK_AVX2: .avx2
    default: .portable
    }
  }

  /// The ones that can be run here.
  public static var available: [SolverPath] {
    allCases.filter { $0.rawValue <= best.rawValue }
  }

  /// What the kernels call it, or the best one there is here.
  var code: ck_path {
    switch rawValue <= Self.best.rawValue ? self : .best {
    case .portable: CK_PORTABLE
    case .avx2: CK_AVX2
    case .avx512: CK_AVX512
    }
  }
}
