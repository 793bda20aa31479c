import BilingualText
public import ReportForms

/// A report with everything that a document can hold.
public enum SampleReport {
  /// - Parameter customers: Rows of its long table.
  public static func document(customers: Int) -> ReportDocument {
    var document = ReportDocument()
    document.heading(Phrase(zh: "大客户服务质量", en: "Service quality of big customers"), level: 1)
    document.facts([
      Fact(Phrase(zh: "方法", en: "Method"), Phrase(zh: "特征向量法", en: "eigenvector")),
      Fact("CR", "0.0185", .good),
      Fact(Phrase(zh: "编号", en: "Id"), Phrase(SampleCharts.hostile[0])),
    ])
    document.heading(Phrase(zh: "客户", en: "Customers"), level: 2)
    document.paragraph(ReportText(Phrase(SampleCharts.hostile[1]), .caution))
    document.table(Self.customers(customers))
    document.heading(Phrase(zh: "图", en: "Charts"), level: 2)
    for kind in SampleCharts.kinds {
      document.figure(figure(kind, .few))
    }
    document.list(SampleCharts.hostile.map { ReportText(Phrase($0)) })
    return document
  }

  public static func figure(_ kind: String, _ shape: SampleCharts.Shape) -> Figure {
    var table = ReportTable([
      .text(Phrase(zh: "指标", en: "Indicator")), .number(Phrase(zh: "值", en: "Value")),
    ])
    for index in 0..<3 {
      table.append([
        .init(SampleCharts.label(index, shape)), .init(SampleCharts.value(index), .fixed(2)),
      ])
    }
    return Figure(
      id: kind, title: Phrase(kind + " " + shape.rawValue),
      takeaway: Phrase(zh: "一句结论", en: "What there is to see"),
      chart: SampleCharts.chart(kind, shape),
      data: table)
  }

  /// Columns of ids, names with markup, classes in both languages, scores, changes and shares.
  public static func customers(_ count: Int) -> ReportTable {
    let id = Phrase(zh: "客户", en: "Customer")
    var table = ReportTable([
      .init(
        key: "customer", title: id, meaning: Phrase(zh: "客户的编号。", en: "The customer's id."),
        alignment: .left), .text(Phrase(zh: "名称", en: "Name")),
      .text(Phrase(zh: "类别", en: "Class")), .number(Phrase(zh: "得分", en: "Score")),
      .number(Phrase(zh: "变化", en: "Change")), .number(Phrase(zh: "占比", en: "Share")),
      .number(Phrase(zh: "比值", en: "Ratio")),
    ])
    let classes = [
      Phrase(zh: "特大客户", en: "very big"), Phrase(zh: "大客户", en: "big"),
      Phrase(zh: "一般客户", en: "ordinary"),
    ]
    for index in 0..<count {
      let value = SampleCharts.value(index)
      let change = index % 5 == 4 ? nil : SampleCharts.value(index + 2) * 8 - 3
      table.append([
        .init(Phrase("C\(100_000 + index)")),
        .init(Phrase(zh: "客户 \(index) <b>", en: "Customer \(index) <b>")),
        .init(classes[index % 3]), .init(100 * value, .fixed(2)),
        .init(
          change.map { NumberForm.signed(2).text($0) }.map { Phrase($0) } ?? "",
          (change ?? 0) < 0 ? .bad : .plain),
        .init(value, .percent(1)), .init(value < 0.5 ? 1 / Double(index % 9 + 1) : nil, .ratio),
      ])
    }
    return table
  }
}
