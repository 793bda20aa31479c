import ScenarioData

/// The groups of rows in the order in which they turn up, by name: chunks of a table are taken in
/// apart, and each has met its own.
struct GroupNames: Sendable {
  private(set) var names: [String]
  private var positions: [String: Int32]

  /// - Parameter fixed: Groups that there are before any row, in their order.
  init(_ fixed: [String] = []) {
    names = fixed
    positions = Dictionary(
      uniqueKeysWithValues: fixed.enumerated().map { ($1, Int32($0)) })
  }

  /// The position of a group, a new one if there is none yet.
  mutating func position(of name: String) -> Int32 {
    if let position = positions[name] { return position }
    let position = Int32(names.count)
    names.append(name)
    positions[name] = position
    return position
  }

  /// The positions of rows' groups, −1 for none; a row that is not wanted has none either.
  ///
  /// - Parameter rows: the rows that are wanted.
  mutating func positions(of groups: TextCodes, _ rows: [Int]) -> [Int32] {
    // Only texts that rows have are groups.
    var meanings = [Int32](repeating: -2, count: groups.texts.count)
    var positions = [Int32](repeating: -1, count: groups.codes.count)
    for row in rows {
      let code = Int(groups.codes[row])
      guard code >= 0 else { continue }
      if meanings[code] == -2 { meanings[code] = position(of: groups.texts[code]) }
      positions[row] = meanings[code]
    }
    return positions
  }
}
