import Foundation
import PairwiseComparisons
import TestSupport

extension Golden {
  /// The matrix of a table written by rows.
  func matrix() throws -> ComparisonMatrix {
    try ComparisonMatrix(matrix: rows, orientation: .row, tolerance: 1e-9)
  }

  /// The judgments above the diagonal; null is a missing one.
  func judgments() -> [Judgment] {
    list.indices.flatMap { i in
      list.indices.dropFirst(i + 1).compactMap { j in
        self[i][j].isNull ? nil : Judgment(i, j, self[i][j].number)
      }
    }
  }

  /// Comparison matrices worked at 70 digits in mpmath; see `Fixtures/goldens/README.md`.
  static let complete = load("complete_")
  static let incomplete = load("incomplete_")
  static let group = load("group_")

  static func logarithm(_ x: Double) -> Double { Foundation.log(x) }

  static func file(_ name: String) throws -> Golden {
    try Golden(fixture: "goldens/\(name)")
  }

  private static func load(_ prefix: String) -> [Golden] {
    do {
      let names = try Fixture.names(in: "goldens/numerics").filter { $0.hasPrefix(prefix) }
      precondition(!names.isEmpty, "no golden file starts with \(prefix)")
      return try names.map { try Fixture.decode(Golden.self, "goldens/numerics/\($0)") }
    } catch {
      fatalError("golden files \(prefix): \(error)")
    }
  }
}
