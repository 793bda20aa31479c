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
      let period = readPeriodSource(fields["period"])
      let series = seriesFiles(of: path.text, at: path.position)
      for name in series ?? [path.text] {
        var file = DataFile(
          path: name, encoding: readEncoding(fields["encoding"]),
          separator: readSeparator(fields["separator"]), layout: layout,
          idColumn: columnName(fields["id"], default: "customer"),
          periodColumn: period.column,
          missingTokens: readMissingTokens(fields["missing"]),
          columns: readColumns(fields["columns"], layout),
          indicatorColumn: columnName(fields["indicator"], default: "indicator"),
          valueColumn: columnName(fields["value"], default: "value"), place: path.position)
        file.sheet = readSheet(fields["sheet"])
        file.isOfSeries = series != nil
        file.litter = readLitter(fields)
        settlePeriod(of: &file, period)
        files.append(file)
      }
    }
    let periods = periods
    if periods.count > 1,
      let file = files.first(where: { $0.periodColumn == nil && $0.fixedPeriod == nil })
    {
      error(
        .keyMissing, at: file.place,
        Phrase(
          zh: "场景有 \(periods.count) 个时期，但 `period` 没有指明 \(file.path) 中的列",
          en: "there are \(periods.count) periods, but `period` names no column of \(file.path)"),
        hint: Phrase(
          zh: "`period: 列名`；整个文件属于一个时期时写 `period: {fixed: \(periods[0].id)}`，"
            + "或 `period: {from_name: \"scores-*.csv\"}`",
          en: "`period: COLUMN`; for a file of one period `period: {fixed: \(periods[0].id)}`, or "
            + "`period: {from_name: \"scores-*.csv\"}`"))
    }
    return files
  }

  /// The files that a path with `*` stands for; nil for a path without.
  private mutating func seriesFiles(of path: String, at position: SourcePosition) -> [String]? {
    let name = path.split(separator: "/").last ?? ""
    guard name.contains("*") else { return nil }
    let found = FileSeries.paths(matching: path, in: folder) ?? []
    if found.isEmpty || found.count > FileSeries.limit || FilePattern(String(name)) == nil {
      error(
        found.isEmpty ? .fileMissing : .fileTooLarge, at: position,
        found.isEmpty
          ? Phrase(zh: "没有文件符合 `\(path)`", en: "no file matches `\(path)`")
          : Phrase(
            zh: "`\(path)` 对应 \(found.count) 个文件，最多 \(FileSeries.limit) 个",
            en: "`\(path)` stands for \(found.count) files; \(FileSeries.limit) are the most"),
        hint: Phrase(
          zh: "`*` 在文件名中出现一次，代表任意文本；路径相对于场景文件所在的文件夹",
          en: "`*` stands once in the file's name, for any text; paths are relative to the "
            + "scenario's folder"))
      return []
    }
    return found
  }

  /// What `period` of a data file says.
  struct PeriodSource {
    var column: String?
    var unit = WrittenDate.Unit.day
    var fixed: SourceNode.Entry?
    var pattern: SourceNode.Entry?
  }

  /// `period`: a column, `{column: NAME, as: month}`, `{fixed: ID}` or `{from_name: PATTERN}`.
  private mutating func readPeriodSource(_ entry: SourceNode.Entry?) -> PeriodSource {
    guard let entry else { return PeriodSource() }
    guard case .mapping = entry.value else {
      return PeriodSource(column: columnName(entry, default: "period"))
    }
    let place = Phrase(zh: "`period`", en: "`period`")
    guard let fields = fields(of: entry.value, keys: ScenarioKeys.periodSource, in: place) else {
      return PeriodSource(column: "period")
    }
    if fields["fixed"] != nil || fields["from_name"] != nil {
      if let other = fields["column"] ?? fields["as"]
        ?? (fields["fixed"] == nil ? nil : fields["from_name"])
      {
        error(
          .keyDuplicate, at: other.keyPosition,
          Phrase(
            zh: "`\(other.key)` 与整个文件的时期并存",
            en: "`\(other.key)` beside the period of the whole file"))
      }
      return PeriodSource(fixed: fields["fixed"], pattern: fields["from_name"])
    }
    var source = PeriodSource(column: columnName(fields["column"], default: "period"))
    if let unit = fields["as"],
      let value: WrittenDate.Unit = choice(unit.value, Phrase(zh: "`as`", en: "`as`"))
    {
      source.unit = value
    }
    return source
  }

  /// Finds the period of a whole file.
  private mutating func settlePeriod(of file: inout DataFile, _ source: PeriodSource) {
    file.periodUnit = source.unit
    if let entry = source.fixed { file.fixedPeriod = periodIndex(entry) }
    guard let entry = source.pattern,
      let text = text(entry.value, Phrase(zh: "文件名", en: "the file's name"))
    else { return }
    let name = String(file.path.split(separator: "/").last ?? "")
    guard let pattern = FilePattern(text), let found = pattern.match(name) else {
      return error(
        .valueUnknown, at: entry.value.position,
        Phrase(
          zh: "文件名 `\(name)` 不符合 `\(text)`", en: "the name `\(name)` is not of the form `\(text)`"),
        hint: Phrase(
          zh: "`*` 出现一次，代表时期，如 `scores-*.csv`",
          en: "`*` stands once, for the period, as in `scores-*.csv`"))
    }
    guard let index = PeriodColumn.period(of: found, in: periods) else {
      let known = periods.map(\.id)
      return error(
        .periodUnknown, at: entry.value.position,
        Phrase(
          zh: "文件名 `\(name)` 中的 `\(found)` 不是已定义的时期",
          en: "`\(found)` in the name `\(name)` is no period"),
        hint: SpellingHint.phrase(for: found, among: known))
    }
    file.fixedPeriod = index
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

  /// `header_row`, `skip_rows` and `tidy`.
  mutating func readLitter(_ fields: Fields) -> LitterSettings {
    var litter = LitterSettings()
    if let entry = fields["header_row"],
      let row = plainNumber(entry.value, Phrase(zh: "`header_row`", en: "`header_row`"))
    {
      if let line = Int(exactly: row), (1...1000).contains(line) {
        litter.headerRow = line
      } else {
        error(
          .valueOutOfRange, at: entry.value.position,
          Phrase(
            zh: "`header_row` 是表头所在行，1…1000", en: "`header_row` is the line of the header, 1 … 1000"
          ))
      }
    }
    if let entry = fields["skip_rows"] {
      let place = Phrase(zh: "`skip_rows`", en: "`skip_rows`")
      if let text = entry.value.text {
        litter.skippedRows = [text]
      } else {
        litter.skippedRows = (list(entry.value, in: place) ?? []).compactMap { text($0, place) }
      }
    }
    if let entry = fields["tidy"] {
      let place = Phrase(zh: "`tidy`", en: "`tidy`")
      litter.tidiesNumbers = choice(entry.value, among: ["true", "false"], place) == "true"
    }
    return litter
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

  private mutating func readColumns(
    _ entry: SourceNode.Entry?, _ layout: DataFile.Layout
  ) -> [String: ColumnSource] {
    guard let entry else { return [:] }
    let known = indicators.map(\.id)
    var columns: [String: ColumnSource] = [:]
    for item in namedEntries(of: entry.value, in: Phrase(zh: "`columns`", en: "`columns`")) {
      guard known.contains(item.key) else {
        error(
          .treeNodeUnknown, at: item.keyPosition,
          Phrase(zh: "`\(item.key)` 不是已定义的指标", en: "`\(item.key)` is no indicator"),
          hint: SpellingHint.phrase(for: item.key, among: known))
        continue
      }
      columns[item.key] = readColumn(item, layout)
    }
    return columns
  }

  /// A column's name, `{column: NAME, times: N}` or `{ratio: [NAME, NAME], times: N}`.
  private mutating func readColumn(
    _ item: SourceNode.Entry, _ layout: DataFile.Layout
  ) -> ColumnSource? {
    let place = Phrase(zh: "列名", en: "a column")
    guard case .mapping = item.value else {
      return text(item.value, place).map { ColumnSource(name: $0) }
    }
    guard let fields = fields(of: item.value, keys: ScenarioKeys.column, in: place) else {
      return nil
    }
    var source = ColumnSource(name: columnName(fields["column"], default: item.key))
    if let ratio = fields["ratio"] {
      guard layout == .wide, fields["column"] == nil, case .sequence(let nodes, _) = ratio.value,
        nodes.count == 2, let first = nodes[0].text, let second = nodes[1].text, first != second
      else {
        error(
          .valueKind, at: ratio.keyPosition,
          Phrase(
            zh: "`ratio` 是宽表中的两列，代替 `column`",
            en: "`ratio` is two columns of a wide table, in place of `column`"),
          hint: Phrase(
            zh: "例如 `{ratio: [投诉数, 户数], times: 10000}`",
            en: "for example `{ratio: [complaints, customers], times: 10000}`"))
        return nil
      }
      source.name = first
      source.divisor = second
    }
    if let entry = fields["times"],
      let times = plainNumber(entry.value, Phrase(zh: "`times`", en: "`times`"))
    {
      if times != 0 {
        source.times = times
      } else {
        error(
          .valueOutOfRange, at: entry.value.position,
          Phrase(zh: "`times` 不能是 0", en: "`times` cannot be 0"))
      }
    }
    return source
  }

  // MARK: Customers

  /// `customers`: master data, classes and segments.
  mutating func readCustomers(
    _ entry: SourceNode.Entry?
  ) -> (file: CustomerFile?, classes: [CustomerClass], segments: [CustomerClass]) {
    guard let entry,
      let fields = fields(
        of: entry.value, keys: ScenarioKeys.customers,
        in: Phrase(zh: "`customers`", en: "`customers`"))
    else { return (nil, [], []) }
    places.customers = entry.keyPosition
    let place = Phrase(zh: "客户文件", en: "the customer file")
    var file: CustomerFile?
    if let data = fields["data"],
      let inner = self.fields(of: data.value, keys: ScenarioKeys.customerData, in: place),
      let path = readPath(inner, place: place, at: data.value.position)
    {
      var found = CustomerFile(
        path: path.text, encoding: readEncoding(inner["encoding"]),
        separator: readSeparator(inner["separator"]),
        idColumn: columnName(inner["id"], default: "customer"), place: path.position)
      found.sheet = readSheet(inner["sheet"])
      found.litter = readLitter(inner)
      file = found
    }
    return (file, readClasses(fields["classes"]), readSegments(fields["segments"]))
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
    if let date = WrittenDate(text), date.unit == .day { return date.first }
    error(
      .valueOutOfRange, at: entry.value.position,
      Phrase(zh: "`\(text)` 不是有效日期", en: "`\(text)` is no day of the calendar"),
      hint: Phrase(
        zh: "请把年写在前面，如 2015-07-01", en: "write the year first, as in 2015-07-01"))
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
