import Foundation
import TestSupport
import Testing

@testable import AHPCommands

/// Scores of the template by hand. Of the process the weights are as the row geometric means
/// (Crawford & Williams 1985): ∛2, ∛(1/6) and ∛3.
struct ServiceQualityTemplateTests {
  private static let process = [cbrt(2.0), cbrt(1.0 / 6), cbrt(3.0)]

  private func score(_ customer: String, _ period: String) throws -> Double {
    let file = try ScenarioFile(ScenarioTemplate.serviceQuality)
    let run = RecordedRun(["evaluate", file.path, "--format", "csv", "--columns", "score"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let line = run.output.split(separator: "\n").first { $0.hasPrefix("\(customer),\(period),") }
    return line.flatMap { Double($0.split(separator: ",")[2]) } ?? .nan
  }

  /// - Parameter process: scores, nil where there is no value.
  private func expected(_ process: [Double?], _ performance: Double) -> Double {
    let known = zip(Self.process, process).compactMap { weight, score in
      score.map { (weight, $0) }
    }
    let sum = known.map { $0.0 * $0.1 }.reduce(0, +)
    return 0.6 * sum / known.map(\.0).reduce(0, +) + 0.4 * performance
  }

  /// 93 % in time is 60 + 0.3 · 40; 91 and 90 are 31 and 30 of 40 above 60; satisfied is 80, no
  /// complaint 100.
  @Test func everyRuleGivesItsScore() throws {
    let wanted = expected([72, 77.5, 75], 0.8 * 80 + 0.2 * 100)
    #expect(isClose(try score("0004", "after"), wanted, absolute: 1e-9))
  }

  /// 75 is a quarter of the way from 70 to 90; three complaints score 30.
  @Test func lowValuesScoreLittle() throws {
    let wanted = expected([15, 40, 25], 0.8 * 50 + 0.2 * 30)
    #expect(isClose(try score("0005", "before"), wanted, absolute: 1e-9))
  }

  /// No problem was reported: the two others share the weight of their solution.
  @Test func whatHasNoValueIsLeftToTheOthers() throws {
    let wanted = expected([68, 62.5, nil], 0.8 * 80 + 0.2 * 100)
    #expect(isClose(try score("0003", "before"), wanted, absolute: 1e-9))
  }
}
