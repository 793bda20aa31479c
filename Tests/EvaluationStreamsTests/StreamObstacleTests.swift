import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import TestSupport
import Testing

@testable import EvaluationStreams

/// What has to be held in memory as a whole.
struct StreamObstacleTests {
  private let plan: DataPlan

  init() throws {
    let folder = try TemporaryFolder()
    plan = try SampleChunks(classes: ["big"]).plan("", in: folder, customers: "")
  }

  private func obstacle(_ change: (inout DataPlan) -> Void) -> StreamObstacle? {
    var changed = plan
    change(&changed)
    return changed.streamObstacle
  }

  @Test func aWideTableCanBeStreamed() {
    #expect(plan.streamObstacle == nil)
    #expect(obstacle { $0.model.comparison = PeriodComparison(baseline: 0, current: 1) } == nil)
  }

  @Test func filesInTheWay() {
    let long = SampleChunks.file("d.csv", layout: .long)
    #expect(obstacle { $0.dataFiles = [] } == .noDataFile)
    #expect(obstacle { $0.dataFiles += $0.dataFiles } == .severalFiles)
    #expect(obstacle { $0.dataFiles = [long] } == .longLayout)
    #expect(obstacle { $0.customerFile = nil } == .classesWithoutCustomerFile)
    #expect(obstacle { $0.model.alternatives = [Alternative(id: "x")] } == .alternatives)
  }

  @Test func valuesThatDependOnOtherRows() {
    let relative = ScoreRule.relative(.rank, scope: .all)
    #expect(obstacle { $0.model.indicators[1].rule = relative } == .relativeRule(indicator: "b"))
    // An indicator that is no leaf is not evaluated.
    let unused = obstacle { $0.model.indicators.append(Indicator(id: "c", rule: relative)) }
    #expect(unused == nil)
    let treated = obstacle {
      $0.treatments = [
        "b": DataTreatment(imputation: .median), "a": DataTreatment(outliers: .logarithm),
      ]
    }
    #expect(treated == .treatment(indicator: "a"))
    let derived = obstacle { plan in
      plan.derived = DerivedIndicators(["b"]) { _ in DerivedIndicators.Values() }
    }
    #expect(derived == .derivedIndicators)
  }

  @Test func onlyChecksOfRowsNeedThemAll() {
    func check(_ subject: ScenarioCheck.Subject) -> StreamObstacle? {
      let check = ScenarioCheck(
        subject: subject, bounds: CheckBounds(), place: SourcePosition(line: 1, column: 1))
      return obstacle { $0.checks = [check] }
    }
    #expect(check(.rows(file: "d.csv")) == .rowCheck)
    #expect(check(.weight(node: "a")) == nil && check(.column(indicator: "a")) == nil)
  }
}
