import RandomEvaluations

/// Something wrong, or unusual and allowed, put somewhere into a drawn scenario or its data.
enum DrawnMistake: CaseIterable {
  case textForNumber, repeatedRow, shortRow, longRow, unknownPeriod, emptyID, hugeNumber
  case missingColumn, repeatedColumn, noRows, emptyFile, openQuote, nulByte, wrongEncoding,
    blankLine
  case strangeCustomer, missingCustomer
  case misspeltKey, strangeChild, wrongShares, unorderedBands, textForParameter, unknownRule, noFile

  func put(into evaluation: inout RandomEvaluation, _ draw: inout RandomDraw) {
    var rows = evaluation.table.split(separator: "\n").map(String.init)
    // Another mistake may have left nothing.
    if rows.isEmpty { rows = ["customer"] }
    let row = rows.count > 1 ? 1 + draw.number(rows.count - 1) : 0
    var scenario = evaluation.scenario
    switch self {
    case .textForNumber: rows[row] = Self.replacingLast(rows[row], by: "abc")
    case .repeatedRow: rows.append(rows[row])
    case .shortRow: rows[row] = String(rows[row].prefix { $0 != "," })
    case .longRow: rows[row] += ",1"
    case .unknownPeriod: rows[row].replace("spring", with: "sprung")
    case .emptyID: rows[row] = String(rows[row].drop { $0 != "," })
    case .hugeNumber: rows[row] = Self.replacingLast(rows[row], by: "1e999")
    case .missingColumn: rows[0].replace("x0", with: "z0")
    case .repeatedColumn: rows = rows.map { $0 + "," + ($0.split(separator: ",").last ?? "") }
    case .noRows: rows = [rows[0]]
    case .emptyFile: rows = []
    case .openQuote: rows[row] = "\"" + rows[row]
    case .nulByte: rows[row] += "\u{0}"
    case .wrongEncoding: scenario.replace("id: customer", with: "encoding: gb18030, id: customer")
    case .blankLine: rows.insert("", at: row)
    case .strangeCustomer: rows[row] = "nobody" + rows[row].drop { $0 != "," }
    case .missingCustomer:
      evaluation.customers = evaluation.customers?.split(separator: "\n").dropLast()
        .joined(separator: "\n")
    case .misspeltKey: scenario.replace("bands:", with: "band:")
    case .strangeChild: scenario.replace("children: [x0", with: "children: [y0")
    case .wrongShares: scenario.replace("{given: {", with: "{given: {y: 0.1, ")
    case .unorderedBands: scenario.replace("min: 30", with: "min: 70")
    case .textForParameter: scenario.replace("missing: worst", with: "missing: wurst")
    case .unknownRule: scenario.replace("rule: linear", with: "rule: linaer")
    case .noFile: scenario.replace("path: scores.csv", with: "path: no.csv")
    }
    evaluation.table = rows.joined(separator: "\n") + "\n"
    evaluation.scenario = scenario
  }

  private static func replacingLast(_ row: String, by text: String) -> String {
    row.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
      + "," + text
  }
}
