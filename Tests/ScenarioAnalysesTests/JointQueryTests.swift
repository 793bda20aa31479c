import ScenarioData
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct JointQueryTests {
  private func part(_ analysis: String, _ key: String = "net") -> IndexPart {
    IndexPart(measure: MeasureReference(analysis: analysis, key: key), weight: 0.5)
  }

  private func task(
    _ column: String, table: Int = 0, where condition: RowCondition? = nil
  ) -> DistributionTask {
    let scale = AnswerScale.yesNo
    let demand = ColumnDemand(column, .levels(scale.levels.map { [$0.name] + $0.otherNames }))
    return DistributionTask(
      scale: scale, demand: demand,
      query: TableQuery(table: table, columns: [demand], condition: condition), labels: [:],
      common: CommonKeys())
  }

  @Test func netScoresOfTheSameRowsAreReadTogether() throws {
    let rows = RowCondition.period([1])
    let parts = [part("x"), part("y")]
    let tasks = [task("x", table: 2, where: rows), task("y", table: 2, where: rows)]
    let joint = try #require(JointQuery(parts, tasks))
    #expect(joint.query.columns.map(\.column) == ["x", "y"])
    #expect(joint.query.table == 2 && joint.query.condition == rows)
    #expect(joint.scales.count == 2)
  }

  @Test func whatIsNotOfTheSameRowsIsNot() {
    let parts = [part("x"), part("y")]
    #expect(JointQuery(parts, [task("x"), task("y", table: 1)]) == nil)
    #expect(JointQuery(parts, [task("x"), task("y", where: .period([0]))]) == nil)
    #expect(JointQuery(parts, [task("x"), nil]) == nil)
    #expect(JointQuery([part("x"), part("y", "mean")], [task("x"), task("y")]) == nil)
    #expect(JointQuery([], []) == nil)
  }

  @Test func aRowCountsOneMinusOneOrNothing() throws {
    let joint = try #require(JointQuery([part("x"), part("y")], [task("x"), task("y")]))
    var total = JointTally(joint.query, joint.scales)
    for text in ["x,y\nyes,no\nyes,\n", "x,y\nno,no\nyes,yes\n"] {
      var tally = JointTally(joint.query, joint.scales)
      for chunk in try AnalysisRunFixture.chunks(of: text, for: joint.query) { tally.append(chunk) }
      total.add(tally)
    }
    #expect(total.answers.base(0) == 4 && total.answers.base(1) == 3)
    #expect(total.answers.mean(0) == 0.5)
    let second = try #require(total.answers.mean(1))
    #expect(abs(second + 1.0 / 3) < 1e-15)
  }
}
