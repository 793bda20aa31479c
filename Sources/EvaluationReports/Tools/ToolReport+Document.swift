import BilingualText
import IndicatorEvaluation
public import ReportForms
import ToolConventions

extension ToolReport {
  /// The report for people: a sentence for every set, weights side by side, every set's conventions.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(model.reportTitle, level: 1)
    document.facts([
      Fact(Phrase(zh: "对比工具", en: "Compared with"), tool.name),
      Fact(Phrase(zh: "判断矩阵", en: "Judgment sets"), "\(compared.count)"),
    ])
    document.list(sentences.map { ReportText($0, .strong) })
    document.list(
      leftOut.map { set, reason in
        ReportText(
          Phrase(zh: "未对比 \(set)：\(reason.zh)", en: "\(set) is not compared: \(reason.en)"),
          .caution)
      })
    document.list(
      compared.filter { $0.completed > 0 }.map { compared in
        let name = name(of: compared)
        return ReportText(
          Phrase(
            zh: "\(name.zh)：缺失的 \(compared.completed) 个判断已先补全，对比基于补全后的矩阵",
            en:
              "\(name.en): \(compared.completed) missing judgments were completed first; the tool is "
              + "given the completed matrix"), .muted)
      })
    document.heading(Phrase(zh: "权重对照", en: "Weights side by side"), level: 2)
    document.table(shape.table(Array(nodes.indices)))
    for compared in compared {
      document.heading(name(of: compared), level: 2)
      document.table(stepTable(compared))
    }
    return document
  }

  /// The tool's conventions taken over one after the other.
  private func stepTable(_ compared: Compared) -> ReportTable {
    let difference = compared.difference
    var table = ReportTable(
      [.text(Phrase(zh: "约定", en: "Convention"))] + names.items(compared.items).map { .number($0) }
        + [.number("CR")])
    func row(_ name: Phrase, _ weights: [Double], _ ratio: Double?) {
      table.append(
        [.init(name)] + weights.map { .init($0, .fixed(6)) } + [.init(ratio, .fixed(6))])
    }
    row(Phrase(zh: "本程序", en: "ours"), difference.ours.weights, difference.ours.ratio)
    for step in difference.steps {
      row(Phrase(zh: "+ ", en: "+ ") + step.convention.phrase, step.weights, step.ratio)
    }
    return table
  }
}

extension ToolDifference.Convention {
  var phrase: Phrase {
    switch self {
    case .method: Phrase(zh: "方法", en: "method")
    case .stopping: Phrase(zh: "停止准则", en: "stopping rule")
    case .lambda: Phrase(zh: "λmax 的估计", en: "estimate of λmax")
    case .randomIndex: Phrase(zh: "随机指标 RI", en: "random index")
    case .rounding: Phrase(zh: "舍入", en: "rounding")
    }
  }
}
