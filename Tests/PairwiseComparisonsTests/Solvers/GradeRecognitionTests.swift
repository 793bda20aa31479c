import CComparisonKernels
import TestSupport
import Testing

@testable import PairwiseComparisons

/// Doubles that are grades, and those that only look like them.
@Suite struct GradeRecognitionTests {
  private static let grades = (UInt8(1)...17).map { LargeComparisonMatrix.ratio(ofCode: $0) }

  /// The bytes of a row, nil where one is no grade: found by comparing with each.
  private func twin(_ ratios: [Double], width: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    for ratio in ratios {
      guard let k = Self.grades.firstIndex(where: { $0.bitPattern == ratio.bitPattern }) else {
        return nil
      }
      bytes.append(GradePanels.stored(code: UInt8(k + 1)))
    }
    return bytes + [UInt8](repeating: 0x90, count: width - ratios.count)
  }

  private func recognized(_ ratios: [Double], width: Int, _ path: SolverPath) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0xFF, count: width)
    return withUnsafePointer(to: GradePanels.table) {
      ck_grades(path.code, ratios, ratios.count, width, $0, &bytes)
    } ? bytes : nil
  }

  @Test func keysTellGradesApart() {
    #expect(Set(Self.grades.map(GradePanels.key)).count == 17)
  }

  @Test(arguments: [1, 2, 7, 8, 9, 16, 63, 64, 100, 2048]) func rows(_ count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    let width = (count + 63) / 64 * 64
    for _ in 0..<10 {
      let row = (0..<count).map { _ in Self.grades.randomElement(using: &generator) ?? 1 }
      for path in SolverPath.available {
        #expect(recognized(row, width: width, path) == twin(row, width: width), "\(path)")
      }
    }
  }

  /// Neighbours of grades, what shares their six bits, other signs, no numbers; first, last, between.
  @Test func othersAreRefused() {
    var generator = RepeatableGenerator(seed: 3)
    var others: [Double] = [
      0, -0.0, .nan, .signalingNaN, .infinity, -.infinity, .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, 10, 1.5, 0.333, 1e15, 1e-15,
    ]
    for grade in Self.grades {
      others += [grade.nextUp, grade.nextDown, -grade, grade * 0x1p8, grade * 0x1p-8]
      let key = grade.bitPattern & (63 << 49)
      others += (0..<20).map { _ in
        Double(bitPattern: UInt64.random(in: .min ... .max, using: &generator) & ~(63 << 49) | key)
      }
    }
    for other in others where twin([other], width: 64) == nil {
      for position in [0, 7, 8, 36, 39, 40] {
        var row = (0..<41).map { _ in Self.grades.randomElement(using: &generator) ?? 1 }
        row[position] = other
        for path in SolverPath.available {
          #expect(recognized(row, width: 64, path) == nil, "\(path) \(other) at \(position)")
        }
      }
    }
  }

  private func code(_ i: Int, _ j: Int) -> UInt8 {
    var generator = RepeatableGenerator(seed: UInt64(i * 65_536 + j))
    return UInt8.random(in: 1...17, using: &generator)
  }

  /// Two panels; the same digits as from bytes, under a certificate that includes the rounding of 1/3.
  @Test(arguments: [320, 500, 2100]) func doublesAreSolvedAsGrades(_ n: Int) throws {
    let bytes = try LargeComparisonMatrix(order: n, code: code)
    let doubles = try LargeComparisonMatrix(order: n) { i, j in bytes[i, j] }
    #expect(!doubles.isGraded)
    for threads in [1, 3] {
      for path in SolverPath.available where path != .portable || n < 1000 {
        let (a, b) = (
          try bytes.solution(threads: threads, path: path),
          try doubles.solution(threads: threads, path: path)
        )
        #expect(b.coarsePasses > 0 && a.passes == b.passes)
        #expect(a.weights == b.weights && a.lambdaMax == b.lambdaMax && a.spread == b.spread)
        #expect(b.certificate.lambdaLower < a.certificate.lambdaLower)
        #expect(b.certificate.lambdaUpper > a.certificate.lambdaUpper)
        #expect(b.certificate.weightBound >= a.certificate.weightBound)
      }
    }
  }

  /// One judgment off the scale, wherever it is, and the whole matrix is solved as doubles.
  @Test func oneOtherJudgment() throws {
    let n = 400
    let grades = try LargeComparisonMatrix(order: n) { i, j in
      LargeComparisonMatrix.ratio(ofCode: code(i, j))
    }
    let exact = try grades.solution()
    for (row, column) in [(0, 1), (0, n - 1), (140, 141), (n - 2, n - 1)] {
      let other = try LargeComparisonMatrix(order: n) { i, j in
        i == row && j == column ? grades[i, j].nextUp : grades[i, j]
      }
      let solution = try other.solution()
      #expect(solution.coarsePasses == 0)
      #expect(isClose(solution.weights, exact.weights, relative: 1e-13))
      #expect(isClose(solution.lambdaMax, exact.lambdaMax, relative: 1e-14))
    }
  }
}
