import BilingualText
import IndicatorEvaluation
import ReportForms

extension DifferenceReport {
  /// From the mean before to the mean now: what the data, the rules and the weights did; one figure a
  /// period with changes.
  var partFigures: [Figure] {
    groups.filter { !$0.changes.isEmpty }.enumerated().map { position, group in
      var steps = ChangeCause.allCases.map { cause in
        StepChart.Step(cause.phrase, attribution.mean(group.changes) { $0[cause] })
      }
      if hasRest {
        steps.append(
          .init(Self.rest, attribution.mean(group.changes, \.rest)))
      }
      let before = Phrase(zh: "原平均分", en: "Mean before")
      let after = Phrase(zh: "现平均分", en: "Mean now")
      var table = ReportTable([.text(""), .number(Phrase(zh: "分", en: "Points"))])
      table.append([.init(before, .strong), .init(group.meanBefore, .fixed(2), .strong)])
      for step in steps { table.append([.init(step.label), .init(step.value, .signed(2))]) }
      table.append([.init(after, .strong), .init(group.meanAfter, .fixed(2), .strong)])
      let title = Phrase(zh: "平均分为何变化", en: "Why the mean changed")
      return Figure(
        id: "parts-\(position + 1)",
        title: group.period == nil ? title : title.remark(group.name),
        chart: .steps(
          StepChart(
            start: .init(before, group.meanBefore), steps: steps,
            end: .init(after, group.meanAfter), form: .signed(2))), data: table)
    }
  }
}
