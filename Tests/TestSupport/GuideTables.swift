import Foundation

/// A guide whose tables are made from descriptions: each stands behind `<!-- shape: NAME -->`.
///
/// `AHP_WRITE_GUIDES=1` writes the tables into the guide instead of comparing.
public enum GuideTables {
  /// The guide as it is and as it should be; they differ where a table is not that of its description.
  ///
  /// - Parameter tables: by the names in the marks, with the table as Markdown.
  public static func compare(
    _ path: String, _ tables: [String: String]
  ) throws -> (found: String, wanted: String, names: Set<String>) {
    let url = Fixture.repository.appendingPathComponent(path)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var parts = text.components(separatedBy: "<!-- shape: ")
    var names: Set<String> = []
    for position in parts.indices.dropFirst() {
      let name = String(parts[position].prefix { $0 != " " })
      names.insert(name)
      let after = parts[position].drop { $0 != "\n" }
      let rest = after.split(separator: "\n", omittingEmptySubsequences: false)
        .drop { $0.isEmpty || $0.hasPrefix("|") }.joined(separator: "\n")
      parts[position] = "\(name) -->\n\(tables[name] ?? "")\n" + rest
    }
    let wanted = parts.joined(separator: "<!-- shape: ")
    if ProcessInfo.processInfo.environment["AHP_WRITE_GUIDES"] == "1" {
      try Data(wanted.utf8).write(to: url)
      return (wanted, wanted, names)
    }
    return (text, wanted, names)
  }
}
