public import BilingualText
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

  /// - Parameter names: What people call the bands, by id.
  public init(_ what: String, _ bands: PublishedBands, names: [String: Phrase] = [:]) {
    func text(_ range: ClosedRange<Double>) -> String {
      range.lowerBound == range.upperBound
        ? Self.plain(range.lowerBound)
        : "\(Self.plain(range.lowerBound)) … \(Self.plain(range.upperBound))"
    }
    let (gaps, overlaps) = (bands.gaps, bands.overlaps)
    var texts = gaps.map {
      Phrase(zh: "\(text($0)) 不属任何区间", en: "no band holds \(text($0))")
    }
    for overlap in overlaps {
      let first = names[overlap.first] ?? Phrase(overlap.first)
      let second = names[overlap.second] ?? Phrase(overlap.second)
      texts.append(
        Phrase(
          zh: "“\(first.zh)”与“\(second.zh)”都含 \(text(overlap.range))",
          en: "\(first.en) and \(second.en) both hold \(text(overlap.range))"))
    }
    let holds = texts.isEmpty
    self.init(
      .bands, what, holds: holds,
      holds
        ? Phrase(zh: "无空缺、无重叠", en: "without gaps and overlaps")
        : Phrase(
          zh: texts.map(\.zh).joined(separator: "；"), en: texts.map(\.en).joined(separator: "; ")))
  }

  private static func fixed(_ value: Double, _ places: Int) -> String {
    NumberForm.fixed(places).text(value)
  }

  private static func plain(_ value: Double) -> String { NumberForm.significant(12).text(value) }
}
