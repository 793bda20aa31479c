internal import BilingualText
internal import ReportForms

/// What is found of each kind of statement.
extension FiguresResult.Statement {
  public init(_ what: String, _ sum: PublishedSum) {
    let parts = sum.parts.map { Self.plain($0) }.joined(separator: " + ")
    let found = Self.plain(sum.sum)
    let total = Self.plain(sum.total)
    self.init(
      .sum, what, holds: sum.holds,
      sum.holds
        ? Phrase("\(parts) = \(found)")
        : Phrase(zh: "\(parts) = \(found)，不是 \(total)", en: "\(parts) = \(found), not \(total)"))
  }

  public init(_ what: String, _ figure: RepeatedFigure) {
    let values = figure.values.map { Self.plain($0) }
    self.init(
      .same, what, holds: figure.holds,
      Phrase(zh: values.joined(separator: "、"), en: values.joined(separator: ", ")))
  }

  public init(_ what: String, _ share: PublishedShare) {
    let digits = share.percentage.places + 2
    let found = Self.fixed(share.computedPercent, digits)
    let stated = Self.fixed(share.percentage.percent, share.percentage.places)
    let isNear = share.fitsApproximateWhole ?? false
    var detail = Phrase("\(found) %")
    if !share.holds {
      detail = Phrase(zh: "\(found) %，不是 \(stated) %", en: "\(found) %, not \(stated) %")
      if let wholes = share.wholesThatGiveIt {
        let least = Self.fixed(wholes.lowerBound.rounded(.up), 0)
        let most = Self.fixed(wholes.upperBound.rounded(.down), 0)
        detail =
          detail
          + Phrase(
            zh: "；总数为 \(least) 至 \(most) 时相符",
            en: "; a whole of \(least) to \(most) would give it")
        if isNear {
          detail = detail + Phrase(zh: "，在约数范围内", en: ", which the round figure allows")
        }
      }
    }
    self.init(.share, what, holds: share.holds || isNear, detail)
  }

  /// - Parameter base: As published; nil where none was.
  public init(_ what: String, _ percentages: [PublishedPercentage], base: Int?) {
    let least = PublishedPercentage.leastBase(percentages)
    let smallest =
      least.map {
        Phrase(zh: "最小的可能基数为 \($0)", en: "the smallest base that fits all is \($0)")
      }
      ?? Phrase(
        zh: "任何足够大的基数都可能", en: "every base that is large enough fits")
    guard let base else {
      self.init(.percentages, what, holds: true, smallest)
      return
    }
    let possible = percentages.count { $0.fit(base: base).isPossible }
    let count = percentages.count
    self.init(
      .percentages, what, holds: possible == count,
      Phrase(
        zh: "基数 \(base) 可得出 \(count) 个中的 \(possible) 个；",
        en: "the base \(base) gives \(possible) of \(count); ") + smallest)
  }

  /// - Precondition: one name for each row and each column.
  public init(_ what: String, _ table: PublishedTable, rows: [String], columns: [String]) {
    let faults = table.contradictions
    let texts = faults.map { fault -> Phrase in
      let name = fault.margin == .row ? rows[fault.index] : columns[fault.index]
      return switch fault.kind {
      case .differs:
        Phrase(
          zh: "\(name) 为 \(fault.known)，不是 \(fault.stated)",
          en: "\(name) has \(fault.known), not \(fault.stated)")
      case .exceeds:
        Phrase(
          zh: "\(name) 至少为 \(fault.known)，超过 \(fault.stated)",
          en: "\(name) has at least \(fault.known), over \(fault.stated)")
      }
    }
    let holds = faults.isEmpty && table.isCompletable
    let detail: Phrase
    if !texts.isEmpty {
      detail = Phrase(
        zh: texts.map(\.zh).joined(separator: "；"), en: texts.map(\.en).joined(separator: "; "))
    } else if holds {
      detail = Phrase(zh: "合计相符", en: "its margins can be met")
    } else {
      detail = Phrase(zh: "没有数能满足所有合计", en: "no counts meet every margin")
    }
    self.init(.table, what, holds: holds, detail)
  }

  private static func fixed(_ value: Double, _ places: Int) -> String {
    NumberForm.fixed(places).text(value)
  }

  private static func plain(_ value: Double) -> String { NumberForm.significant(12).text(value) }
}
