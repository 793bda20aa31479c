import BilingualText
import Diagnostics
import IndicatorEvaluation

extension DataLoader {
  /// What can only be said once all files are read.
  mutating func checkCompleteness() {
    guard isReadable, !plan.dataFiles.isEmpty else { return }
    let model = plan.model
    for index in neededIndicators where !seenIndicators.contains(index) {
      let id = model.indicators[index].id
      if plan.dataFiles.contains(where: { $0.layout == .long }), data.rowCount > 0 {
        noteIndicatorWithoutRows(index)
        continue
      }
      diagnostics.append(
        plan.diagnostic(
          .error, .csvColumnMissing, at: plan.places.data,
          Phrase(zh: "没有数据文件含有列 `\(id)`", en: "no data file has a column `\(id)`"),
          hint: Phrase(
            zh: "列名与指标同名；否则请写 `columns: {\(id): …}`",
            en: "a column is named like its indicator; `columns: {\(id): …}` says otherwise")))
    }
    guard !diagnostics.hasErrors else { return }
    let mayHaveGaps =
      plan.derived != nil || plan.dataFiles.count > 1
      || plan.dataFiles.contains { $0.layout == .long }
    // Rows that are left out take no part in what stands in for missing values.
    if mayHaveGaps { checkGaps(ofImputed: false) }
    guard !diagnostics.hasErrors else { return }
    treat()
    guard !diagnostics.hasErrors else { return }
    if mayHaveGaps { checkGaps(ofImputed: true) }
    // Rows that are left out do stand in the file.
    checkRows()
    leaveOut()
    noteOnePeriodOnly()
    noteConstantColumns()
  }

  /// An indicator that no line of a long table gives is missing in every row, as one whose cells are
  /// all empty is in a wide one.
  private mutating func noteIndicatorWithoutRows(_ index: Int) {
    let indicator = plan.model.indicators[index]
    let isError = indicator.missing == .error
    levelColumns()
    diagnostics.append(
      plan.diagnostic(
        isError ? .error : .warning, isError ? .csvMissingNotAllowed : .csvIndicatorWithoutRows,
        at: plan.places.data,
        Phrase(
          zh: "没有任何行给出 `\(indicator.id)`" + (isError ? "" : "：所有客户均按缺失处理"),
          en: "no row gives `\(indicator.id)`"
            + (isError ? "" : ": it is missing for every customer")),
        hint: isError
          ? Phrase(
            zh: "请补填，或为指标设置缺失处理：`missing: {policy: renormalise}`",
            en: "fill it in, or give the indicator a policy: `missing: {policy: renormalise}`")
          : nil))
  }

  /// Values that no file gives although the indicator must have one, of indicators whose missing values
  /// are imputed or of the others.
  private mutating func checkGaps(ofImputed isImputed: Bool) {
    var gaps = MistakeNotes(path: plan.path, described: leavingOut.described)
    for index in neededIndicators {
      let indicator = plan.model.indicators[index]
      let imputation = plan.treatments[indicator.id]?.imputation
      guard indicator.missing == .error, (imputation != nil) == isImputed else { continue }
      for (row, value) in data.values[index].enumerated() where value.isNaN && !isRejected(row) {
        noteGap(index, row, &gaps)
      }
    }
    var notes = MistakeNotes(path: plan.path)
    leavingOut.add(gaps, to: &notes)
    close(notes.asWarnings(leavingOut.isWanted))
  }

  private mutating func noteGap(_ index: Int, _ row: Int, _ notes: inout MistakeNotes) {
    reject(row)
    guard !notes.isFull else { return notes.countUndescribed(.csvMissingNotAllowed) }
    let customer = data.customers[data.customerOfRow[row]]
    let id = plan.model.indicators[index].id
    let origin = origins[index, row]
    let cell =
      origin.file < 0 ? nil : "\(shownPath(plan.dataFiles[Int(origin.file)])):\(origin.line)"
    notes.add(
      plan.diagnostic(
        .error, .csvMissingNotAllowed, at: plan.places.data,
        Phrase(
          zh: "没有文件给出客户 `\(customer)`\(period(row).zh) 的 `\(id)`"
            + (cell.map { "（\($0) 的单元格为空）" } ?? ""),
          en: "no file gives `\(id)` of the customer `\(customer)`\(period(row).en)"
            + (cell.map { " (the cell is empty in \($0))" } ?? "")),
        hint: Phrase(
          zh: "请补填，或为指标设置缺失处理：`missing: {policy: renormalise}`",
          en: "fill it in, or give the indicator a policy: `missing: {policy: renormalise}`")))
  }

  /// In which period a row is, in words to follow a customer.
  func period(_ row: Int) -> Phrase {
    let periods = plan.model.periods
    guard !periods.isEmpty else { return Phrase(zh: "", en: "") }
    let id = periods[data.periodOfRow[row]].id
    return Phrase(zh: "在 `\(id)`", en: " in `\(id)`")
  }

  /// Customers that cannot be compared.
  private mutating func noteOnePeriodOnly() {
    guard let comparison = plan.model.comparison else { return }
    var seen = [UInt8](repeating: 0, count: data.customers.count)
    for row in 0..<data.rowCount {
      if data.periodOfRow[row] == comparison.baseline { seen[data.customerOfRow[row]] |= 1 }
      if data.periodOfRow[row] == comparison.current { seen[data.customerOfRow[row]] |= 2 }
    }
    let lone = seen.indices.filter { seen[$0] == 1 || seen[$0] == 2 }.map { data.customers[$0] }
    guard !lone.isEmpty else { return }
    let names = lone.prefix(5).joined(separator: ", ") + (lone.count > 5 ? ", …" : "")
    diagnostics.append(
      plan.diagnostic(
        .warning, .customerOnePeriod, at: plan.places.comparison,
        Phrase(
          zh: "\(lone.count) 个客户只在一个时期有数据，不参与对比：\(names)",
          en: "\(lone.count) customer(s) have data in one of the two periods only and are not "
            + "compared: \(names)")))
  }

  /// A relative rule says nothing about a column whose values are all the same.
  private mutating func noteConstantColumns() {
    for index in neededIndicators {
      guard case .relative = plan.model.indicators[index].rule else { continue }
      let values = data.values[index].filter { !$0.isNaN }
      guard let first = values.first, values.allSatisfy({ $0 == first }) else { continue }
      let id = plan.model.indicators[index].id
      diagnostics.append(
        plan.diagnostic(
          .warning, .constantIndicator, at: plan.places.indicators[id],
          Phrase(
            zh: "`\(id)` 的值全部为 \(plainText(first))：相对计分规则对所有客户都得 50 分",
            en:
              "all values of `\(id)` are \(plainText(first)): its relative rule scores everybody 50"
          )))
    }
  }

  /// `{rows: FILE, per: [customer], …}`
  private mutating func checkRows() {
    for check in plan.checks {
      guard case .rows = check.subject else { continue }
      var counts = [Int](repeating: 0, count: data.customers.count)
      for customer in data.customerOfRow { counts[customer] += 1 }
      let broken = counts.indices.filter { !check.bounds.admits(Double(counts[$0])) }
      guard let first = broken.first else { continue }
      let wanted = check.bounds.phrase
      diagnostics.append(
        plan.diagnostic(
          .error, .checkFailed, at: check.place,
          Phrase(
            zh: "\(broken.count) 个客户的行数不符合要求（\(wanted.zh)），例如 "
              + "`\(data.customers[first])` 有 \(counts[first]) 行",
            en: "\(broken.count) customer(s) do not have \(wanted.en) rows, "
              + "`\(data.customers[first])` has \(counts[first])")))
    }
  }
}
