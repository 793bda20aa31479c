import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms

extension ReportDocument {
  /// Every consistency index of a matrix, and where it contradicts itself.
  mutating func indices(
    _ profile: ConsistencyProfile, _ matrix: AnalysedMatrix, _ items: ItemNames
  ) {
    heading(Phrase(zh: "一致性指标", en: "Consistency indices"), level: 4)
    var table = ReportTable([
      .text(Phrase(zh: "指标", en: "Index")), .number(Phrase(zh: "值", en: "Value")),
      .number(Phrase(zh: "限值", en: "Limit")), .text(Phrase(zh: "说明", en: "Meaning")),
    ])
    let consistency = matrix.consistency
    table.append([
      "CR", number(consistency.ratio), .init(Phrase(NumberText.limit(consistency.limit))),
      .init(consistency.verdict.text, consistency.verdict.tone),
    ])
    let within = matrix.geometricLimit.map { profile.geometric <= $0 }
    table.append([
      "GCI", number(profile.geometric), number(matrix.geometricLimit),
      within.map { $0 ? Self.acceptable : Self.overLimit } ?? "",
    ])
    let rows: [(Phrase, Double?, Phrase)] = [
      (
        Phrase(zh: "调和比 HCR = HCI/HRI", en: "Harmonic ratio HCI/HRI"), profile.harmonic.ratio,
        Phrase(zh: "0 为一致", en: "0 is consistent")
      ),
      (
        "Koczkodaj", profile.koczkodaj,
        Phrase(zh: "最差三元组，0…1", en: "the worst triad, 0 … 1")
      ),
      (
        Phrase(zh: "Salo–Hämäläinen 歧义指数 CM", en: "Salo–Hämäläinen ambiguity CM"),
        profile.ambiguity, Phrase(zh: "0…1", en: "0 … 1")
      ),
      (
        "Cavallo–D'Apuzzo", profile.cavalloDApuzzo,
        Phrase(zh: "三元组几何平均，1 为一致", en: "mean of triads, 1 is consistent")
      ),
      (
        "Peláez–Lamata CI*", profile.pelaezLamata,
        Phrase(zh: "三元组平均，0 为一致", en: "mean of triads, 0 is consistent")
      ),
      (
        "Golden–Wang", profile.goldenWang,
        Phrase(zh: "0 为一致", en: "0 is consistent")
      ),
      (
        Phrase(zh: "相对误差 RE", en: "Relative error RE"), profile.relativeError,
        Phrase(zh: "权重无法解释的份额，0…1", en: "share that no weights explain, 0 … 1")
      ),
    ]
    for (name, value, meaning) in rows {
      table.append([.init(name), number(value), "", .init(meaning, .muted)])
    }
    self.table(table)
    if let triad = profile.worstTriad {
      let words = triad.words(items)
      paragraph(
        ReportText(
          Phrase(zh: "矛盾最大的三个判断：\(words.zh)", en: "The triad that contradicts most: \(words.en)")))
    }
    circularTriads(profile.circularTriads, items)
  }

  /// Column sums that were published with a table, checked without its entries.
  mutating func harmonicAudit(_ audit: HarmonicConsistency, titled: Bool = true) {
    if titled { heading(Phrase(zh: "由列和审核", en: "Audit from the column sums"), level: 4) }
    let index = NumberText.fixed(audit.index, decimals: 4)
    let low = NumberText.fixed(audit.indexRange.lowerBound, decimals: 4)
    let high = NumberText.fixed(audit.indexRange.upperBound, decimals: 4)
    var facts = [
      Fact(
        Phrase(zh: "列和的调和平均", en: "Harmonic mean of the sums"),
        Phrase(NumberText.significant(audit.harmonicMean))),
      Fact("HCI", Phrase(index).remark(rounding(low, high))),
    ]
    let range = audit.ratioRange
    let verdict: ReportText =
      switch audit.verdict {
      case .acceptable: ReportText(Phrase(zh: "通过", en: "acceptable"), .good)
      case .overLimit:
        ReportText(Phrase(zh: "无论如何取舍都超过 0.10", en: "over 0.10 however it was rounded"), .bad)
      case .undecided:
        ReportText(Phrase(zh: "取舍误差内无法判断", en: "undecided within rounding"), .caution)
      }
    facts.append(
      Fact(
        "HCI/HRI",
        Phrase(NumberText.fixed(audit.ratio, decimals: 4)).remark(
          rounding(
            NumberText.fixed(range.lowerBound, decimals: 4),
            NumberText.fixed(range.upperBound, decimals: 4))
            + Phrase(zh: "；\(verdict.text.zh)", en: "; \(verdict.text.en)")), verdict.tone))
    let source = audit.randomIndexSource
    facts.append(
      Fact(
        "HRI",
        Phrase(NumberText.fixed(audit.randomIndex, decimals: 4)).remark(
          source.explanation)))
    self.facts(facts)
  }

  private func rounding(_ low: String, _ high: String) -> Phrase {
    Phrase(zh: "列和取舍误差内 \(low) … \(high)", en: "\(low) … \(high) within the sums' rounding")
  }

  private mutating func circularTriads(_ triads: [Triad], _ items: ItemNames) {
    guard !triads.isEmpty else {
      return paragraph(
        ReportText(Phrase(zh: "没有循环判断。", en: "There are no circular judgments."), .muted))
    }
    paragraph(
      ReportText(
        Phrase(
          zh: "循环判断 \(triads.count) 处：",
          en: "\(Phrase.counted(triads.count, "circular triad")):"), .caution))
    let shown = 10
    var lines = triads.prefix(shown).map { ReportText($0.circle(items)) }
    if triads.count > shown {
      let rest = triads.count - shown
      lines.append(
        ReportText(Phrase(zh: "其余 \(rest) 处见 JSON", en: "\(rest) more in the JSON result"), .muted))
    }
    list(lines)
  }

  private func number(_ value: Double?) -> ReportTable.Cell {
    .init(Phrase(value.map { NumberText.fixed($0, decimals: 4) } ?? ""))
  }

  private static var acceptable: ReportTable.Cell {
    .init(Phrase(zh: "通过", en: "acceptable"), .good)
  }
  private static var overLimit: ReportTable.Cell {
    .init(Phrase(zh: "超限", en: "over the limit"), .bad)
  }
}

extension Triad {
  /// `A over B, B over C, but C over A`
  func circle(_ items: ItemNames) -> Phrase {
    let (a, b, c) = (items.name(first), items.name(second), items.name(third))
    return Phrase(
      zh: "\(a.zh) 优于 \(b.zh)，\(b.zh) 优于 \(c.zh)，但 \(c.zh) 优于 \(a.zh)",
      en: "\(a.en) over \(b.en), \(b.en) over \(c.en), but \(c.en) over \(a.en)")
  }

  /// The three items and by how much their judgments miss each other.
  func words(_ items: ItemNames) -> Phrase {
    let (a, b, c) = (items.name(first), items.name(second), items.name(third))
    let factor = NumberText.significant(max(product, 1 / product), digits: 4)
    return Phrase(
      zh: "\(a.zh)、\(b.zh)、\(c.zh)：间接判断与直接判断相差 \(factor) 倍",
      en: "\(a.en), \(b.en), \(c.en): what two of the judgments imply differs from the third by a "
        + "factor of \(factor)")
  }
}
