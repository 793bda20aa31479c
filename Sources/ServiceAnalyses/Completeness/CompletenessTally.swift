/// Which required fields of a register are filled: service standards by what, when, where, how, who, why.
public struct CompletenessTally: Tally, Hashable {
  /// A row where something is missing or unknown. Rows are counted from 0.
  public struct Gap: Sendable, Hashable {
    /// Its position among all rows.
    public var row: Int
    /// Positions of the fields that are empty.
    public var missing: [Int]
    /// The row's content is none of the known ones.
    public var isUnknown: Bool
  }

  /// Complete or not.
  public private(set) var rows = 0
  /// Rows that fill each field.
  public private(set) var filled: [Int]
  /// In the order of the rows; empty where every row is complete.
  public private(set) var gaps: [Gap] = []
  /// Rows of each known content.
  public private(set) var contents: [Int]

  /// - Parameters:
  ///   - fields: how many are required.
  ///   - contents: how many contents are known; 0 where any will do.
  public init(fields: Int, contents: Int = 0) {
    filled = [Int](repeating: 0, count: fields)
    self.contents = [Int](repeating: 0, count: contents)
  }

  /// - Parameters:
  ///   - isFilled: for each field.
  ///   - content: the position among the known contents; nil for an unknown one, and below 0 for an empty
  ///     cell or where contents do not matter.
  /// - Precondition: one for each field.
  public mutating func add(_ isFilled: [Bool], content: Int? = -1) {
    precondition(isFilled.count == filled.count, "filled or not, for each field")
    for field in filled.indices where isFilled[field] { filled[field] += 1 }
    let missing = filled.indices.filter { !isFilled[$0] }
    if !missing.isEmpty || content == nil {
      gaps.append(Gap(row: rows, missing: missing, isUnknown: content == nil))
    }
    if let content, content >= 0 { contents[content] += 1 }
    rows += 1
  }

  /// Rows of the other part come after those of this one.
  ///
  /// - Precondition: the same fields and contents.
  public mutating func add(_ other: CompletenessTally) {
    precondition(filled.count == other.filled.count && contents.count == other.contents.count)
    for field in filled.indices { filled[field] += other.filled[field] }
    for content in contents.indices { contents[content] += other.contents[content] }
    gaps += other.gaps.map { Gap(row: $0.row + rows, missing: $0.missing, isUnknown: $0.isUnknown) }
    rows += other.rows
  }

  /// Rows that fill every field and whose content is known.
  public var complete: Int { rows - gaps.count }

  /// The share of rows that fill each field; nil without rows.
  public var shares: [Double]? {
    rows == 0 ? nil : filled.map { Double($0) / Double(rows) }
  }

  /// Known contents that no row has.
  public var withoutRow: [Int] { contents.indices.filter { contents[$0] == 0 } }
}
