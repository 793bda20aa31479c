import BilingualText
import PairwiseComparisons

@testable import AHPCommands

extension FuzzTarget {
  /// A NumPy file: what is read of it is solved, by both ways to a solution that agree, and says the
  /// same as the matrix written out as CSV.
  static let numpy = FuzzTarget(name: "numpy") { bytes in
    let path = Workshop.shared.write(bytes, as: "matrix.npy")
    _ = InProcessRun(["solve", path, "--threads", "1"])
    guard let matrix = try? MatrixFile(path: path, language: .english).read(), matrix.order <= 32
    else { return }
    let ratios = (0..<matrix.order).map { i in (0..<matrix.order).map { matrix[i, $0] } }
    let table = Workshop.shared.write(
      Array(
        ratios.map { $0.map { "\($0)" }.joined(separator: ",") }.joined(separator: "\n").utf8),
      as: "matrix.csv")
    let solution = try? matrix.solution(threads: 1)
    if let solution {
      let sum = solution.weights.reduce(0, +)
      expect(abs(sum - 1) < 1e-12 * 32 && solution.weights.allSatisfy { $0 >= 0 }, "sum \(sum)")
    }
    guard let again = try? MatrixFile(path: table, language: .english).read() else {
      return expect(false, "the same numbers as CSV are refused")
    }
    let other = try? again.solution(threads: 1)
    expect((solution == nil) == (other == nil), "only one file has a solution")
    guard let solution, let other else { return }
    for (one, two) in zip(solution.weights, other.weights) {
      expect(abs(one - two) <= 1e-9, "\(solution.weights), as CSV \(other.weights)")
    }
  }
}
