extension SQLDialect {
  /// The text without spaces, tabs, no-break and ideographic spaces around it.
  func trimmed(_ text: String) -> String {
    switch self {
    case .postgresql: "btrim(\(text), E' \\t\\u00A0\\u3000')"
    case .duckdb: "trim(\(text), E' \\t' || chr(160) || chr(12288))"
    case .spark: "trim(BOTH ' \\t\\u00A0\\u3000' FROM \(text))"
    }
  }

  /// Whether the whole text matches; the pattern has no anchors and no backslashes.
  func matches(_ text: String, _ pattern: String) -> String {
    switch self {
    case .postgresql: "\(text) ~ \(literal("^(\(pattern))$"))"
    case .duckdb: "regexp_full_match(\(text), \(literal(pattern)))"
    // Java's $ also matches before a last line end.
    case .spark: "\(text) RLIKE \(literal("^(\(pattern))\\z"))"
    }
  }

  /// Stops the query with a message that ends with a text of the row: an expression that depends on
  /// no row would be worked out, and fail, before any row is read.
  func failure(_ message: String, _ rowText: String, asText: Bool = false) -> String {
    let parts = "concat(\(literal(message + ": ")), \(rowText))"
    switch self {
    // There is no function for it, but no message is a number.
    case .postgresql: return asText ? text(of: number(of: parts)) : number(of: parts)
    case .duckdb: return "error(\(parts))"
    case .spark: return "raise_error(\(parts))"
    }
  }

  /// The whole numbers from 0 on as a table of one column.
  func series(_ count: Int, column: String) -> String {
    let function =
      self == .spark ? "range(0, \(count))" : "generate_series(0, \(count - 1))"
    return "\(function) AS ahp_series(\(name(column)))"
  }

  /// The greatest of the values that there are.
  func greatest(_ values: [String]) -> String { extreme("GREATEST", values) }

  /// The least of the values that there are.
  func least(_ values: [String]) -> String { extreme("LEAST", values) }

  private func extreme(_ function: String, _ values: [String]) -> String {
    // Spark wants two.
    values.count == 1 ? values[0] : "\(function)(\(values.joined(separator: ", ")))"
  }

  /// eˣ − 1 without cancellation: 2 e^(x/2) sinh (x/2) where there is no function for it.
  func exponentialMinusOne(_ x: String) -> String {
    if self == .spark { return "expm1(\(x))" }
    let half = "\(x) / \(literal(2))"
    return "\(literal(2)) * exp(\(half)) * sinh(\(half))"
  }

  /// log (1 + x) without cancellation: 2 artanh (x / (x + 2)).
  func logarithmOfOnePlus(_ x: String) -> String {
    self == .spark
      ? "log1p(\(x))" : "\(literal(2)) * atanh(\(x) / (\(x) + \(literal(2))))"
  }
}
