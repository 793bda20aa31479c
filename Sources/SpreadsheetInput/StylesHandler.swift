/// Collects what each cell style makes of a number: `styleSheet/numFmts` and `styleSheet/cellXfs`.
struct StylesHandler: XMLElementHandler {
  /// By the number that cells give as `s`.
  private(set) var formats: [NumberFormat] = []
  private var written: [Int: NumberFormat] = [:]
  private var isInCellFormats = false

  mutating func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(SpreadsheetProblem) {
    switch name {
    case "numFmt":
      if let id = attributes.number("numFmtId"), let code = attributes["formatCode"] {
        written[id] = NumberFormat(code: code)
      }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes.number("numFmtId") ?? 0
      formats.append(written[id] ?? NumberFormat(builtIn: id))
      // Excel itself stops at 65,490.
      if formats.count > 100_000 { throw .damaged(part: "styles.xml") }
    default: break
    }
  }

  mutating func end(_ name: XMLName) { if name == "cellXfs" { isInCellFormats = false } }
}
