import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension SolutionReport {
  private static let mostRows = 20

  /// The report for people: of more than twenty weights the largest ones.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(Phrase(zh: "判断矩阵求解", en: "Comparison matrix"), level: 1)
    var facts = [
      Fact(Phrase(zh: "项数", en: "Items"), "\(matrix.order)"),
      Fact(
        Phrase(zh: "判断", en: "Judgments"),
        matrix.isGraded
          ? Phrase(zh: "Saaty 标度，每个一字节", en: "on Saaty's scale, one byte each")
          : Phrase(zh: "比值，双精度", en: "ratios as doubles")),
      Fact(
        Phrase(zh: "方法", en: "Method"), Phrase(zh: "主特征向量", en: "principal eigenvector")),
      Fact("λ_max", Phrase(NumberText.significant(consistency.lambdaMax))),
      Fact("CI", Phrase(NumberText.fixed(consistency.index, decimals: 4))),
      Fact("RI", consistency.randomIndex.phrase),
      Fact("CR", consistency.sentence.text, consistency.sentence.tone),
      Fact(Phrase(zh: "误差界", en: "Error bounds"), solution.certificate.phrase),
      Fact(Phrase(zh: "求解", en: "Solver"), solution.solution.phrase),
      Fact(Phrase(zh: "用时", en: "Time"), Self.milliseconds(timing.seconds)),
    ]
    if let secondsPerPass {
      let passes =
        solution.coarsePasses > 0 && solution.finePasses > 0
        ? "\(solution.coarsePasses) + \(solution.finePasses)" : "\(solution.passes)"
      let each = Self.milliseconds(secondsPerPass)
      facts.append(
        Fact(
          Phrase(zh: "遍数", en: "Passes"),
          Phrase(passes).remark(Phrase(zh: "每遍 \(each.zh)", en: "\(each.en) each"))))
    }
    // Of less than a megabyte, starting takes longer than reading.
    if let readShare, matrix.byteCount >= 1 << 20 {
      let speed = NumberText.significant(timing.readBytesPerSecond / 1e9, digits: 3)
      facts.append(
        Fact(
          Phrase(zh: "内存带宽占比", en: "Read bandwidth used"),
          Phrase(NumberText.percent(readShare, decimals: 0)).remark(
            Phrase(zh: "同样数据的读取速度 \(speed) GB/s", en: "the same bytes are read at \(speed) GB/s"))
        ))
    }
    document.facts(facts)
    document.heading(Phrase(zh: "权重", en: "Weights"), level: 2)
    var table = ReportTable([
      .number(Phrase(zh: "项", en: "Item")), .number(Phrase(zh: "权重", en: "Weight")),
    ])
    for item in listedItems {
      table.append([
        .init(item + 1),
        .init(solution.weights[item], .significant(NumberText.significantDigits)),
      ])
    }
    if detail.drawsFigures { document.figures([weightsFigure]) }
    document.table(table)
    if matrix.order > Self.mostRows {
      document.paragraph(
        ReportText(
          Phrase(
            zh: "仅列最大的 \(Self.mostRows) 个，共 \(matrix.order) 个；"
              + "--weights weights.csv 或 weights.npy 写入全部",
            en: "The \(Self.mostRows) largest of \(matrix.order); "
              + "--weights weights.csv or weights.npy writes all of them")))
    }
    return document
  }

  /// All items in their order, or the heaviest ones, the heaviest first.
  var listedItems: [Int] {
    guard matrix.order > Self.mostRows else { return Array(0..<matrix.order) }
    let sorted = solution.weights.indices.sorted {
      (-solution.weights[$0], $0) < (-solution.weights[$1], $1)
    }
    return Array(sorted.prefix(Self.mostRows))
  }

  private static func milliseconds(_ seconds: Double) -> Phrase {
    Phrase("\(NumberText.significant(seconds * 1000, digits: 3)) ms")
  }
}
