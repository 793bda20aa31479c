/// Collects what each cell style makes of a number: `styleSheet/numFmts` and `styleSheet/cellXfs`.
final class StylesHandler: XMLElementHandler {
  /// By the number that cells give as `s`.
  private(set) var formats: [NumberFormat] = []
  private var written: [Int: NumberFormat] = [:]
  private var isInCellFormats = false
  let wantsText = false
  private(set) var problem: SpreadsheetProblem?

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
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
      if formats.count > 100_000 { problem = .damaged(part: "styles.xml") }
    default: break
    }
  }

  func text(_: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName) { if name == "cellXfs" { isInCellFormats = false } }
}
