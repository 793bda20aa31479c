import Diagnostics
import Foundation
import PlainReaders
import ScenarioFiles
import WarehouseSQL

extension FuzzTarget {
  /// A scenario file beside the repository's data: `check` finds all that stops `evaluate`, `analyse`,
  /// `network` and `weights`, and nothing else; what they write is whole; the SQL is one statement.
  static let scenario = FuzzTarget(name: "scenario") { bytes in
    let path = Workshop.shared.write(bytes, as: "scenario.yaml")
    let reading = Scenario.read(bytes, path: path)
    let lines = bytes.reduce(1) { $0 + ($1 == 0x0A || $1 == 0x0D ? 1 : 0) } + bytes.count
    for diagnostic in reading.diagnostics {
      if let place = diagnostic.position {
        expect(place.line >= 1 && place.column >= 1 && place.line <= lines, "\(diagnostic)")
      }
    }
    let check = InProcessRun(["check", path, "--format", "json"])
    expect(isJSON(check.output), "check writes no JSON")
    guard let scenario = reading.scenario else {
      return expect(!check.isDone, "a file without a scenario passes the check")
    }
    var isSound = true
    if scenario.analyses != nil {
      let analyse = InProcessRun(["analyse", path, "--format", "json"])
      isSound = analyse.isDone
      expect(!isSound || isJSON(analyse.output), "analyse writes no JSON")
    }
    if scenario.network != nil {
      let network = InProcessRun(["network", path, "--format", "json"])
      expect(!network.isDone || isJSON(network.output), "network writes no JSON")
      isSound = network.isDone && isSound
    }
    if let weighing = scenario.weighing {
      isSound = EvaluationOracle(weighing, path: path).isSound && isSound
      if check.isDone { expectStatement(of: path) }
      for study in studies {
        let run = InProcessRun(study.prefix(1) + [path, "--format", "json"] + study.dropFirst())
        expect(!run.isDone || isJSON(run.output), "\(study) writes no JSON")
      }
    }
    expect(check.isDone == isSound, "check: \(check.code) \(check.text); else sound: \(isSound)")
  }

  /// What is asked of a weighing beside its weights and scores, and how.
  private static let studies = [
    ["sensitivity"], ["rankings"], ["fuzzy"], ["robustness", "--samples", "50", "--seed", "1"],
  ]

  private static func expectStatement(of path: String) {
    for dialect in SQLDialect.allCases {
      let sql = InProcessRun(["sql", path, "--dialect", dialect.rawValue])
      guard sql.isDone else { continue }
      expect(
        SQLStatement.isOne(sql.text, in: dialect), "\(dialect) is no statement:\n\(sql.text)")
    }
  }
}

func isJSON(_ bytes: [UInt8]) -> Bool {
  (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
}
