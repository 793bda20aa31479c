import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape

extension ScenarioReader {
  private static let encodings = ["utf-8", "gb18030", "gbk", "gb2312"]

  /// `data`: the CSV files with measured values.
  mutating func readData(_ entry: SourceNode.Entry?) -> [DataFile] {
    guard let entry else { return [] }
    places.data = entry.keyPosition
    // One file may stand without the list around it.
    let items: [SourceNode]
    if case .mapping = entry.value {
      items = [entry.value]
    } else {
      items = list(entry.value, in: Phrase(zh: "`data`", en: "`data`")) ?? []
    }
    var files: [DataFile] = []
    for item in items {
      let place = Phrase(zh: "数据文件", en: "a data file")
      guard let fields = fields(of: item, keys: ScenarioKeys.data, in: place) else { continue }
      guard let path = readPath(fields, place: place, at: item.position) else { continue }
      let layout: DataFile.Layout =
        fields["layout"].flatMap { choice($0.value, Phrase(zh: "布局", en: "the layout")) } ?? .wide
      var file = DataFile(
        path: path.text, encoding: readEncoding(fields["encoding"]),
        separator: readSeparator(fields["separator"]), layout: layout,
        idColumn: columnName(fields["id"], default: "customer"),
        periodColumn: fields["period"].map { columnName($0, default: "period") },
        missingTokens: readMissingTokens(fields["missing"]),
        columns: readColumns(fields["columns"]),
        indicatorColumn: columnName(fields["indicator"], default: "indicator"),
        valueColumn: columnName(fields["value"], default: "value"), place: path.position)
      file.sheet = readSheet(fields["sheet"])
      files.append(file)
    }
    if periods.count > 1, let file = files.first(where: { $0.periodColumn == nil }) {
      error(
        .keyMissing, at: file.place,
        Phrase(
          zh: "场景有 \(periods.count) 个时期，但 `period` 没有指明 \(file.path) 中的列",
          en: "there are \(periods.count) periods, but `period` names no column of \(file.path)"))
    }
    return files
  }

  private mutating func columnName(
    _ entry: SourceNode.Entry?, default name: String
  ) -> String {
    entry.flatMap { text($0.value, Phrase(zh: "列名", en: "a column")) } ?? name
  }

  mutating func readPath(
    _ fields: Fields, place: Phrase, at position: SourcePosition
  ) -> (text: String, position: SourcePosition)? {
    guard let entry = fields["path"] else {
      missingKey("path", in: place, at: position)
      return nil
    }
    guard let path = text(entry.value, Phrase(zh: "路径", en: "the path")) else { return nil }
    return (path, entry.value.position)
  }

  /// `sheet`: the name of a workbook's sheet.
  mutating func readSheet(_ entry: SourceNode.Entry?) -> String? {
    entry.flatMap { text($0.value, Phrase(zh: "工作表名", en: "a sheet's name")) }
  }

  mutating func readEncoding(_ entry: SourceNode.Entry?) -> String {
    guard let entry else { return "utf-8" }
    let lowercase = SourceNode.scalar(entry.value.text?.lowercased() ?? "", entry.value.position)
    return choice(lowercase, among: Self.encodings, Phrase(zh: "编码", en: "the encoding")) ?? "utf-8"
  }

  mutating func readSeparator(_ entry: SourceNode.Entry?) -> String? {
    guard let entry else { return nil }
    return choice(
      entry.value, among: [",", ";", "\t", "tab"], Phrase(zh: "分隔符", en: "the separator")
    ).map { $0 == "tab" ? "\t" : $0 }
  }

  private mutating func readMissingTokens(_ entry: SourceNode.Entry?) -> [String] {
    guard let entry else { return [""] }
    if let text = entry.value.text { return [text] }
    guard let items = list(entry.value, in: Phrase(zh: "`missing`", en: "`missing`")) else {
      return [""]
    }
    return items.compactMap { item in
      if item.text == nil {
        expected(
          Phrase(zh: "文本", en: "a text"), for: Phrase(zh: "缺失标记", en: "a missing token"), at: item)
      }
      return item.text
    }
  }

  private mutating func readColumns(_ entry: SourceNode.Entry?) -> [String: String] {
    guard let entry else { return [:] }
    let known = indicators.map(\.id)
    var columns: [String: String] = [:]
    for item in namedEntries(of: entry.value, in: Phrase(zh: "`columns`", en: "`columns`")) {
      guard known.contains(item.key) else {
        error(
          .treeNodeUnknown, at: item.keyPosition,
          Phrase(zh: "`\(item.key)` 不是已定义的指标", en: "`\(item.key)` is no indicator"),
          hint: SpellingHint.phrase(for: item.key, among: known))
        continue
      }
      columns[item.key] = text(item.value, Phrase(zh: "列名", en: "a column"))
    }
    return columns
  }

  // MARK: Customers

  /// `customers`: master data and classes.
  mutating func readCustomers(_ entry: SourceNode.Entry?) -> (CustomerFile?, [CustomerClass]) {
    guard let entry,
      let fields = fields(
        of: entry.value, keys: ScenarioKeys.customers,
        in: Phrase(zh: "`customers`", en: "`customers`"))
    else { return (nil, []) }
    places.customers = entry.keyPosition
    let place = Phrase(zh: "客户文件", en: "the customer file")
    var file: CustomerFile?
    if let data = fields["data"],
      let inner = self.fields(of: data.value, keys: ScenarioKeys.customerData, in: place),
      let path = readPath(inner, place: place, at: data.value.position)
    {
      file = CustomerFile(
        path: path.text, encoding: readEncoding(inner["encoding"]),
        separator: readSeparator(inner["separator"]),
        idColumn: columnName(inner["id"], default: "customer"), place: path.position)
      file?.sheet = readSheet(inner["sheet"])
    }
    return (file, readClasses(fields["classes"]))
  }

  // MARK: Periods

  /// `periods`: spans of days, both ends inclusive.
  mutating func readPeriods(_ entry: SourceNode.Entry?) {
    guard let entry, let items = list(entry.value, in: Phrase(zh: "`periods`", en: "`periods`"))
    else { return }
    var seen: Set<String> = []
    var spans: [(period: Period, position: SourcePosition)] = []
    for item in items {
      let place = Phrase(zh: "时期", en: "a period")
      if let id = item.text, !id.isEmpty {
        if isNew(id, in: &seen, at: item.position) { periods.append(Period(id: id)) }
        continue
      }
      guard let fields = fields(of: item, keys: ScenarioKeys.period, in: place) else { continue }
      guard let idEntry = fields["id"] else {
        missingKey("id", in: place, at: item.position)
        continue
      }
      guard let id = text(idEntry.value, place), isNew(id, in: &seen, at: idEntry.value.position)
      else { continue }
      let period = Period(
        id: id, label: fields["label"].map { label($0.value) } ?? Label(),
        start: fields["start"].flatMap { day($0) }, end: fields["end"].flatMap { day($0) })
      periods.append(period)
      if let start = period.start, let end = period.end, let entry = fields["end"] {
        if end < start {
          error(
            .periodReversed, at: entry.value.position,
            Phrase(
              zh: "时期 `\(id)` 的结束日 \(end) 早于开始日 \(start)",
              en: "the period `\(id)` ends on \(end), before it starts on \(start)"))
        } else {
          if let other = spans.first(where: { Self.overlap($0.period, period) }) {
            error(
              .periodOverlap, at: item.position,
              Phrase(
                zh: "时期 `\(id)` 与第 \(other.position.line) 行的 `\(other.period.id)` 重叠",
                en: "the period `\(id)` overlaps `\(other.period.id)` in line "
                  + "\(other.position.line)"),
              hint: Phrase(zh: "起止日均包含在内", en: "both ends are inclusive"))
          }
          spans.append((period, item.position))
        }
      }
    }
  }

  private static func overlap(_ a: Period, _ b: Period) -> Bool {
    guard let aStart = a.start, let aEnd = a.end, let bStart = b.start, let bEnd = b.end else {
      return false
    }
    return aStart <= bEnd && bStart <= aEnd
  }

  private mutating func day(_ entry: SourceNode.Entry) -> CalendarDay? {
    guard let text = text(entry.value, Phrase(zh: "日期", en: "a day")) else { return nil }
    if let day = CalendarDay(text) { return day }
    error(
      .valueOutOfRange, at: entry.value.position,
      Phrase(zh: "`\(text)` 不是有效日期", en: "`\(text)` is no day of the calendar"),
      hint: Phrase(zh: "请写成 2015-07-01", en: "write 2015-07-01"))
    return nil
  }

  /// `compare`: the periods before and after.
  mutating func readComparison(_ entry: SourceNode.Entry?) -> PeriodComparison? {
    guard let entry,
      let fields = fields(
        of: entry.value, keys: ScenarioKeys.compare, in: Phrase(zh: "`compare`", en: "`compare`"))
    else { return nil }
    places.comparison = entry.keyPosition
    for key in ["baseline", "current"] where fields[key] == nil {
      missingKey(key, in: Phrase(zh: "`compare`", en: "`compare`"), at: entry.keyPosition)
    }
    let baseline = fields["baseline"].flatMap { periodIndex($0) }
    let current = fields["current"].flatMap { periodIndex($0) }
    var test = PairedTestKind.wilcoxonSignedRank
    if let node = fields["test"],
      let value: PairedTestKind = choice(node.value, Phrase(zh: "检验方法", en: "the test"))
    {
      test = value
    }
    var byClass = false
    if let by = fields["by"] {
      byClass = choice(by.value, among: ["class"], Phrase(zh: "`by`", en: "`by`")) != nil
    }
    guard let baseline, let current else { return nil }
    if baseline == current {
      error(
        .valueOutOfRange, at: fields["current"]?.value.position,
        Phrase(zh: "时期与自身比较", en: "a period is compared with itself"))
      return nil
    }
    return PeriodComparison(baseline: baseline, current: current, test: test, byClass: byClass)
  }

  private mutating func periodIndex(_ entry: SourceNode.Entry) -> Int? {
    guard let id = text(entry.value, Phrase(zh: "时期", en: "a period")) else { return nil }
    if let index = periods.firstIndex(where: { $0.id == id }) { return index }
    let known = periods.map(\.id)
    error(
      .periodUnknown, at: entry.value.position,
      Phrase(zh: "未知的时期 `\(id)`", en: "unknown period `\(id)`"),
      hint: SpellingHint.phrase(for: id, among: known))
    return nil
  }

  // MARK: Bands

  /// `bands`: from the best to the worst, covering 0…100.
  mutating func readBands(_ entry: SourceNode.Entry?) -> [Band] {
    guard let entry, let items = list(entry.value, in: Phrase(zh: "`bands`", en: "`bands`")) else {
      return []
    }
    var seen: Set<String> = []
    var bands: [Band] = []
    var isOrdered = true
    for item in items {
      let place = Phrase(zh: "等级", en: "a band")
      guard let fields = fields(of: item, keys: ScenarioKeys.band, in: place) else { continue }
      guard let idEntry = fields["id"], let minimumEntry = fields["min"] else {
        missingKey(fields["id"] == nil ? "id" : "min", in: place, at: item.position)
        continue
      }
      guard let id = text(idEntry.value, place), isNew(id, in: &seen, at: idEntry.value.position),
        let minimum = score(minimumEntry.value)
      else { continue }
      if let last = bands.last, minimum >= last.minimum {
        isOrdered = false
        error(
          .bandsOrder, at: minimumEntry.value.position,
          Phrase(
            zh: "等级 `\(id)` 的下限 \(plainText(minimum)) 不低于前一等级的下限 "
              + "\(plainText(last.minimum))",
            en: "the band `\(id)` starts at \(plainText(minimum)), not below the band before it "
              + "(\(plainText(last.minimum)))"),
          hint: Phrase(
            zh: "请按从好到差的顺序排列",
            en: "list the bands from the best to the worst"))
      }
      bands.append(
        Band(
          id: id, label: fields["label"].map { label($0.value) } ?? Label(), minimum: minimum))
    }
    if isOrdered, let lowest = bands.last, lowest.minimum > 0 {
      error(
        .bandsGap, at: entry.keyPosition,
        Phrase(
          zh: "低于 \(plainText(lowest.minimum)) 分没有对应等级",
          en: "no band holds scores below \(plainText(lowest.minimum))"),
        hint: Phrase(zh: "最后一个等级的下限应为 0", en: "let the last band start at 0"))
    }
    return bands
  }
}
