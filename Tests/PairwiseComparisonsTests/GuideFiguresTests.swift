import Foundation
import PairwiseComparisons
import TestSupport
import Testing

/// Every figure that stands behind a line of code in the guides of Documentation/PairwiseComparisons
/// is computed here and agrees to the digits printed.
@Suite struct GuideFiguresTests {
  /// What a line of code in a guide gives, in the order in which its comment prints it.
  private struct Figure {
    let guide: String
    let code: String
    let values: [Double]
    /// Only the comment's size is meant, such as a bound of rounding errors.
    var isMagnitude = false
  }

  private static let folder = Fixture.repository.appendingPathComponent(
    "Documentation/PairwiseComparisons")

  private static func text(_ guide: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(guide + ".md"), encoding: .utf8)
  }

  /// Numbers of a comment with the size of half a unit of their last digit.
  private static func numbers(in comment: Substring) -> [(value: Double, half: Double)] {
    var found: [(Double, Double)] = []
    var token = ""
    func close() {
      defer { token = "" }
      let text = token.replacing("−", with: "-")
      let plain = text.hasSuffix(".") || text.hasSuffix("…") ? String(text.dropLast()) : text
      guard let value = Double(plain), plain.contains(where: \.isNumber) else { return }
      let mantissa = plain.split(separator: "e").first ?? ""
      let decimals = mantissa.split(separator: ".").dropFirst().first?.count ?? 0
      var half = 0.5
      for _ in 0..<decimals { half /= 10 }
      if let exponent = plain.split(separator: "e").dropFirst().first.flatMap({ Double($0) }) {
        half *= Foundation.pow(10, exponent)
      }
      found.append((value, half))
    }
    for character in comment {
      if character.isNumber || "+-−.e".contains(character) {
        token.append(character)
      } else {
        close()
      }
    }
    close()
    return found
  }

  private func figures() throws -> [Figure] {
    let matrix = try ComparisonMatrix(upper: [[2, 5, 3], [3, 2], [0.5]], orientation: .row)
    let judged = try IncompleteComparisonMatrix(
      order: 4,
      judgments: [
        Judgment(0, 1, 2), Judgment(1, 2, 3), Judgment(2, 3, 0.5), Judgment(0, 3, 4),
      ])
    let completion = try judged.completed()
    let filled = completion.filled.flatMap { [Double($0.first), Double($0.second), $0.ratio] }
    let priorities = try matrix.priorities()
    let consistency = try matrix.consistency(randomIndex: .saaty1980, limit: .flat(0.10))
    let audit = try HarmonicConsistency(columnSums: [16, 14, 4.6, 3.7, 22.5, 4.3], decimals: 1)
    let methods = try matrix.compareMethods()
    let difference = methods.largestWeightDifference
    #expect(difference.first == .inverseColumnSums || difference.second == .inverseColumnSums)
    #expect(difference.first == .rowSums || difference.second == .rowSums)
    let uncertainty = try judged.remainingUncertainty(count: 3)
    let questions = uncertainty.questions.flatMap {
      [Double($0.pair.first), Double($0.pair.second), $0.gain]
    }
    let consensus = try Consensus(
      priorities: [[0.6, 0.3, 0.1], [0.5, 0.3, 0.2], [0.2, 0.3, 0.5]])
    #expect(consensus.level == .high)
    let balanced = try #require(JudgmentScale.named("balanced"))
    let pooled = try IncompleteComparisonMatrix(
      order: 3,
      pooling: [
        ExpertJudgments(expert: "a", weight: 3, judgments: [Judgment(0, 1, 2)]),
        ExpertJudgments(expert: "b", weight: 1, judgments: [Judgment(0, 1, 32)]),
      ])
    #expect(isClose(pooled.judgments[0].ratio, 4, relative: 1e-14))
    return [
      Figure(guide: "Completion", code: "try judged.completed().filled", values: filled),
      Figure(
        guide: "Completion", code: "try judged.priorities().weights",
        values: try judged.priorities().weights),
      Figure(guide: "Consensus", code: "consensus.indicator", values: [consensus.indicator]),
      Figure(guide: "Consistency", code: "consistency.ratio", values: [consistency.ratio]),
      Figure(
        guide: "Consistency", code: "consistency.randomIndex",
        values: [consistency.randomIndex.value]),
      Figure(guide: "HarmonicConsistency", code: "audit.index", values: [audit.index]),
      Figure(guide: "HarmonicConsistency", code: "audit.ratio", values: [audit.ratio]),
      Figure(
        guide: "HarmonicConsistency", code: "audit.ratioRange",
        values: [audit.ratioRange.lowerBound, audit.ratioRange.upperBound, 0.10]),
      // The quantiles' names, and the share that the draws have.
      Figure(guide: "JudgmentNoise", code: "distribution.lower", values: [5]),
      Figure(guide: "JudgmentNoise", code: "distribution.upper", values: [95]),
      Figure(
        guide: "JudgmentNoise", code: "distribution.sameWinner",
        values: [
          try matrix.weightDistribution(noise: JudgmentNoise(samples: 10_000, seed: 1)).sameWinner
        ]),
      Figure(
        guide: "JudgmentScale", code: "balanced?.apply(to: 3, order: 4)",
        values: [balanced.apply(to: 3, order: 4)]),
      Figure(
        guide: "JudgmentScale", code: "JudgmentScale.saaty.value(ofWord:",
        values: [try #require(JudgmentScale.saaty.value(ofWord: "稍微重要"))]),
      Figure(
        guide: "MethodComparison", code: "comparison.largestWeightDifference",
        values: [Double(difference.item), difference.size]),
      Figure(
        guide: "MethodComparison", code: "comparison.largestRankDifference.size",
        values: [methods.largestRankDifference.size]),
      Figure(guide: "NextQuestion", code: "uncertainty.questions", values: questions),
      Figure(
        guide: "NextQuestion", code: "uncertainty.deviation",
        values: [try #require(uncertainty.deviation)]),
      Figure(guide: "Priorities", code: "priorities.weights", values: priorities.weights),
      Figure(guide: "Priorities", code: "priorities.lambdaMax", values: [priorities.lambdaMax]),
      Figure(
        guide: "Priorities", code: "priorities.certificate.weightBound",
        values: [priorities.certificate.weightBound], isMagnitude: true),
      Figure(
        guide: "RandomIndexTable", code: "RandomIndexTable.saaty1980.value(order: 4, missing: 2)",
        values: [RandomIndexTable.saaty1980.value(order: 4, missing: 2).value, 2022]),
      Figure(
        guide: "WeightDerivatives", code: "derivatives.derivatives(byJudgment: 0, 1)",
        values: [1] + (try matrix.weightDerivatives().derivatives(byJudgment: 0, 1))),
    ]
  }

  @Test func figuresAreWhatTheCodeGives() throws {
    for figure in try figures() {
      let line = try #require(
        try Self.text(figure.guide).split(separator: "\n").first {
          $0.hasPrefix("    " + figure.code)
        }, "\(figure.guide): \(figure.code)")
      let comment = try #require(line.firstRange(of: "//").map { line[$0.upperBound...] })
      let printed = Self.numbers(in: comment)
      let note = "\(figure.guide): \(comment) against \(figure.values)"
      try #require(printed.count == figure.values.count, "\(note), \(printed)")
      for ((value, half), computed) in zip(printed, figure.values) {
        if figure.isMagnitude {
          #expect(computed <= 3 * value && computed > 0, "\(note)")
        } else {
          // Digits followed by … are cut, not rounded.
          #expect(abs(value - computed) <= 2.000001 * half, "\(note)")
        }
      }
    }
  }

  /// No figure stands in a comment that the test above does not look at; the others are words.
  @Test func noFigureIsLeftOut() throws {
    let covered = Set(try figures().map { $0.guide + "|" + $0.code })
    /// Comments whose numbers are explanations, not results.
    let explained = [
      "LogLeastSquares|squares.logarithms", "MassSurvey|try survey.add(answers)",
      "MethodComparison|comparison.ranks", "NextQuestion|uncertainty.relativeErrors",
      "WeightDerivatives|derivatives.gradient(of:", "XuWeiRevision|let found",
    ]
    let guides = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    for name in guides where name.hasSuffix(".md") {
      let guide = String(name.dropLast(3))
      for line in try Self.text(guide).split(separator: "\n") where line.hasPrefix("    ") {
        guard let comment = line.firstRange(of: "//").map({ line[$0.upperBound...] }),
          comment.contains(where: \.isNumber)
        else { continue }
        let code = line.dropFirst(4)
        #expect(
          (covered.union(explained)).contains { key in
            let parts = key.split(separator: "|", maxSplits: 1)
            return parts[0] == guide[...] && code.hasPrefix(parts[1])
          }, "\(guide): \(line)")
      }
    }
  }

  /// The guide that says which method to take.
  @Test func choosingAMethod() throws {
    let text = try Self.text("ChoosingAMethod")
    let matrix = try ComparisonMatrix(upper: [[2, 5, 3], [3, 2], [0.5]], orientation: .row)
    let methods = try matrix.compareMethods()
    #expect(text.contains("difference of a weight is 0.0223, between inverse column sums and row"))
    #expect(abs(methods.largestWeightDifference.size - 0.0223) <= 5e-5)
    #expect(methods.largestRankDifference.size == 0)
    #expect(text.contains("two gaps it is 0.306 instead of 0.90"))
    #expect(RandomIndexTable.saaty1980.value(order: 4, missing: 2).value == 0.306)
    #expect(RandomIndexTable.saaty1980.value(order: 4).value == 0.90)
    #expect(text.contains("CI of 9.45 for five items, on the root scale 0.22: dividing by 1.12"))
    for (name, value) in [("power", 9.45), ("root", 0.22)] {
      let scale = try #require(JudgmentScale.named(name))
      #expect(abs(scale.randomIndex(order: 5).value - value) <= 0.005)
    }
    #expect(RandomIndexTable.saaty1980.value(order: 5).value == 1.12)
    // Up to three items the eigenvector and the geometric mean are the same.
    let three = try ComparisonMatrix(upper: [[9, 1 / 7.0], [5]], orientation: .row)
    #expect(
      isClose(
        try three.priorities().weights, try three.priorities(method: .geometricMean).weights,
        relative: 1e-13))
    // Of the methods only some change when all judgments are turned round.
    let turned = matrix.transposed
    for (method, changes) in [
      (PriorityMethod.geometricMean, false), (.leastSquares, true),
    ] {
      let inverse = try turned.priorities(method: method).weights.map { 1 / $0 }
      let sum = inverse.reduce(0, +)
      let same = isClose(
        inverse.map { $0 / sum }, try matrix.priorities(method: method).weights, relative: 1e-9)
      #expect(same != changes, "\(method)")
    }
  }

  /// Figures in sentences.
  @Test func sentences() throws {
    // JudgmentScale: random judgments on the power scale give CI 9.4 for five items, root 0.22.
    let text = try Self.text("JudgmentScale")
    #expect(text.contains("give CI 9.4 for five items, on the root scale 0.22"))
    for (name, value, half) in [("power", 9.4, 0.05), ("root", 0.22, 0.005)] {
      let scale = try #require(JudgmentScale.named(name))
      #expect(abs(scale.randomIndex(order: 5).value - value) <= half)
    }
    // ConsistencyProfile: the published limits of GCI.
    #expect(try Self.text("ConsistencyProfile").contains("0.3147 and 0.3526"))
    let table = RandomIndexTable.alonsoLamata2006
    #expect(abs(table.geometricConsistencyLimit(order: 3) - 0.3147) <= 5e-5)
    #expect(abs(table.geometricConsistencyLimit(order: 4) - 0.3526) <= 5e-5)
    // RandomIndexTable: the closed form, the straight line and how far apart they are.
    let tables = try Self.text("RandomIndexTable")
    #expect(tables.contains("(1.7546452 n − 4.1462677)/(n − 1), within 2.1e-4 from n = 15 on"))
    for n in 15...100 {
      let order = Double(n)
      let closed = (1.7546452 * order - 4.1462677) / (order - 1)
      if n > 15 {
        #expect(isClose(RandomIndexTable.computed.value(order: n).value, closed, absolute: 1e-7))
      } else {
        #expect(abs(RandomIndexTable.computed.value(order: 15).value - closed) < 2.1e-4)
      }
    }
    #expect(tables.contains("(1.5978 … 1.7020) are the straight-line fit, 0.2 to 0.6 per cent"))
    for (n, printed) in [(16, 1.5978), (39, 1.7020)] {
      let fit = RandomIndexTable.alonsoLamataFit.value(order: n).value
      #expect(abs(fit - printed) <= 6e-4)
      let excess = fit / RandomIndexTable.computed.value(order: n).value - 1
      #expect(excess > 0.0015 && excess < 0.0065, "\(n): \(excess)")
    }
    // Consistency: limits by order.
    #expect(
      try Self.text("Consistency").contains("0.05 for three items, 0.08 for four, 0.10 above"))
    #expect(
      [3, 4, 5, 9].map { ConsistencyLimit.saatyByOrder.value(order: $0) } == [0.05, 0.08, 0.1, 0.1])
  }
}
