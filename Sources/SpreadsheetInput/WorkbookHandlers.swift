/// Collects the relations of a part: what an id stands for.
struct RelationsHandler: XMLElementHandler {
  struct Relation {
    /// The last word of its type, such as `worksheet`.
    let type: String
    let target: String
    let isExternal: Bool
  }

  private(set) var relations: [String: Relation] = [:]

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"]
    else { return }
    relations[id] = Relation(
      type: type.split(separator: "/").last.map(String.init) ?? "", target: target,
      isExternal: attributes["TargetMode"] == "External")
  }

  /// The target of the only relation of a type.
  func target(ofType type: String) -> String? {
    relations.values.first { $0.type == type && !$0.isExternal }?.target
  }
}

/// Collects what a workbook says of itself.
struct WorkbookHandler: XMLElementHandler {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var isFrom1904 = false

  mutating func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(SpreadsheetProblem) {
    switch name {
    case "workbookPr":
      isFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    case "sheet":
      guard let title = attributes["name"], let id = attributes["id"] else { return }
      sheets.append((title, id, (attributes["state"] ?? "visible") != "visible"))
      if sheets.count > 10_000 { throw .damaged(part: "workbook.xml") }
    default: break
    }
  }
}
