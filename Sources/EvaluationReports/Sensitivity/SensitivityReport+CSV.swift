public import BilingualText
import DelimitedText
import IndicatorEvaluation
public import ReportForms
import Sensitivity

extension SensitivityReport {
  /// One row for every interval of every weight, `kind` being `first-stable`, `order-stable`, `first`
  /// (who comes first in it) or `crossing`; with a curve one row for every weight and score; of one
  /// customer one row for every target and indicator. All digits.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    if !curve.isEmpty {
      writeCurve(to: &csv)
    } else if let goals {
      write(goals, to: &csv)
    } else {
      writeIntervals(to: &csv)
    }
    return csv.bytes
  }

  private func writeIntervals(to csv: inout DelimitedTextWriter) {
    csv.record(["node", "child", "weight", "from", "to", "kind", "other"])
    for variation in shown {
      func row(_ from: Double, _ to: Double, _ kind: String, _ other: String) {
        csv.field(nodeID(variation.node))
        csv.field(nodeID(variation.child))
        csv.field(variation.today)
        csv.field(from)
        csv.field(to)
        csv.field(kind)
        csv.field(other)
        csv.endRecord()
      }
      func row(_ range: ClosedRange<Double>, _ kind: String) {
        row(range.lowerBound, range.upperBound, kind, "")
      }
      row(variation.firstStable, "first-stable")
      row(variation.orderStable, "order-stable")
      for leader in variation.leaders {
        row(leader.from, leader.to, "first", leader.first.map { ids[$0] }.joined(separator: " "))
      }
      for crossing in variation.crossings() where crossing.isInside {
        row(
          crossing.weight, crossing.weight, "crossing",
          "\(ids[crossing.first]) \(ids[crossing.second])")
      }
    }
  }

  private func writeCurve(to csv: inout DelimitedTextWriter) {
    csv.record(["node", "child", "weight", "id", "score"])
    for variation in shown {
      for weight in curve {
        for (id, score) in zip(ids, variation.scores(at: weight)) {
          csv.field(nodeID(variation.node))
          csv.field(nodeID(variation.child))
          csv.field(weight)
          csv.field(id)
          csv.field(score)
          csv.endRecord()
        }
      }
    }
  }

  private func write(_ goals: Goals, to csv: inout DelimitedTextWriter) {
    csv.record(["indicator", "limit", "score", "value", "reachable"])
    for target in goals.targets {
      for needed in target.needed {
        csv.field(sensitivity.weights.leaves[at: needed.leaf].map(nodeID) ?? "-")
        csv.field(target.total)
        csv.field(needed.neededScore)
        csv.field(needed.isReachable ? needed.value.text ?? "" : "")
        csv.field(needed.isReachable ? "true" : "false")
        csv.endRecord()
      }
    }
  }
}

extension NeededValue {
  /// The value for programs: a number, a category's name, a step's upper end; nil where there is none.
  var text: String? {
    switch self {
    case .value(let value, _): "\(value)"
    case .category(let category): category.name
    case .step(let step): step.map { "\($0.upTo)" }
    case .notReachable, .dependsOnOthers: nil
    }
  }
}
