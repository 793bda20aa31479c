import BilingualText
import PairwiseComparisons
import ReportForms

extension SolutionReport {
  /// The listed weights as bars.
  var weightsFigure: Figure? {
    let items = listedItems
    guard items.count > 1 else { return nil }
    let name = Phrase(zh: "项", en: "Item")
    var table = ReportTable([.number(name), .number(Phrase(zh: "占比", en: "Share"))])
    for item in items {
      table.append([.init(item + 1), .init(solution.weights[item], .percent(2))])
    }
    return Figure(
      id: "weights", title: Phrase(zh: "权重", en: "Weights"),
      chart: .bars(
        BarChart(
          items.map { .init(name + " \($0 + 1)", solution.weights[$0]) }, form: .percent(2))),
      data: table)
  }
}
