import BilingualText
import Markup
import ReportForms

/// A table of the page, with what a script needs to sort and search it.
struct TableMarkup {
  let table: ReportTable
  let language: ReportLanguage
  let limits: HTMLRenderer.Limits
  /// The position of all its rows in the page's data; nil where the page has them as such.
  let source: Int?

  /// Tables with more columns than this may be wider than the text.
  private static let mostNarrowColumns = 8

  func write(_ page: inout HTMLWriter) {
    guard !table.columns.isEmpty else { return }
    let isWide = table.columns.count > Self.mostNarrowColumns
    page.element("div", ["class": isWide ? "table wide" : "table"]) { page in
      page.element("div", ["class": "scroll", "tabindex": "0"]) { page in
        var attributes: MarkupAttributes = [:]
        attributes.add("data-sortable", table.isTree || table.rows.count < 2 ? nil : "")
        attributes.add("data-rows", source.map { "\($0)" })
        page.element("table", attributes) { page in
          head(&page)
          page.element("tbody") { page in
            for row in table.rows.prefix(table.rowsInPage(limits)) { write(row, &page) }
          }
        }
      }
      remarks(&page)
    }
  }

  private func head(_ page: inout HTMLWriter) {
    guard table.columns.contains(where: { !$0.title.text(in: language).isEmpty }) else { return }
    page.element("thead") { page in
      page.element("tr") { page in
        for column in table.columns {
          let title = column.title.text(in: language).printable
          if title.isEmpty {
            page.element("td") { _ in }
            continue
          }
          var attributes: MarkupAttributes = ["scope": "col"]
          if column.alignment == .right { attributes.add("class", "n") }
          attributes.add("title", column.meaning?.text(in: language).printable)
          page.element("th", attributes, text: title)
        }
      }
    }
  }

  private func write(_ row: [ReportTable.Cell], _ page: inout HTMLWriter) {
    page.element("tr") { page in
      for (column, cell) in zip(table.columns, row) {
        var classes: [String] = []
        if column.alignment == .right { classes.append("n") }
        if cell.tone != .plain { classes.append(cell.tone.className) }
        var attributes: MarkupAttributes = [:]
        if !classes.isEmpty { attributes.add("class", classes.joined(separator: " ")) }
        if cell.indent > 0 { attributes.add("style", "--depth:\(min(cell.indent, 20))") }
        page.element("td", attributes) { page in
          if case .bar(let share) = cell.value {
            let percent = share.isFinite ? Int((100 * min(max(share, 0), 1)).rounded()) : 0
            page.element("span", ["class": "bar", "style": "--length:\(percent)"]) { _ in }
          } else {
            page.text(cell.text(in: language).printable)
          }
        }
      }
    }
  }

  private func remarks(_ page: inout HTMLWriter) {
    let count = table.rows.count
    if count > limits.rowsInData {
      page.element(
        "p", ["class": "note"],
        text: PageWords.missingRows(limits.rowsInData, of: count).text(in: language))
    }
    if source != nil {
      page.element(
        "p", ["class": "note first-rows"],
        text: PageWords.firstRows(limits.rowsInPage, of: min(count, limits.rowsInData)).text(
          in: language))
    }
    let explained = table.columns.filter { $0.meaning != nil }
    guard !explained.isEmpty else { return }
    page.element("details", ["class": "meanings"]) { page in
      page.element("summary", text: PageWords.meanings.text(in: language))
      page.element("dl") { page in
        for column in explained {
          page.element("dt", text: column.title.text(in: language).printable)
          page.element("dd", text: column.meaning?.text(in: language).printable ?? "")
        }
      }
    }
  }
}

extension ReportTable {
  /// Whether rows lie below others: they belong where they are.
  var isTree: Bool { rows.contains { row in row.contains { $0.indent > 0 } } }

  /// How many rows stand in the page as such.
  func rowsInPage(_ limits: HTMLRenderer.Limits) -> Int {
    isTree ? limits.rowsInData : limits.rowsInPage
  }

  /// Whether more rows come as data that the script shows.
  func comesAsData(_ limits: HTMLRenderer.Limits) -> Bool { rows.count > rowsInPage(limits) }
}
