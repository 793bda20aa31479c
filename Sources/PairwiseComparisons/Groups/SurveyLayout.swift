/// How a survey's answers are read: one row an expert, one column a pair.
public struct SurveyLayout: Sendable, Hashable {
  /// The items that are compared, in the order of the judgments' positions.
  public let items: [String]
  /// The two items of each column, in the column's own order.
  public let columns: [Column]
  /// What the sign of an answer means.
  public let convention: SurveyConvention

  /// One column of answers.
  public struct Column: Sendable, Hashable {
    /// Position in `items` of the item that the heading names first.
    public var first: Int
    /// Position in `items` of the other.
    public var second: Int

    public init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// Takes a layout whose columns are known.
  ///
  /// - Throws: `JudgmentError.noItems`, `.itemOutOfRange`, `.selfComparison`, `.duplicatePair`.
  public init(
    items: [String], columns: [Column], convention: SurveyConvention
  ) throws(JudgmentError) {
    // The checks are those of judgments.
    _ = try IncompleteComparisonMatrix(
      order: items.count, judgments: columns.map { Judgment($0.first, $0.second, 1) })
    self.items = items
    self.columns = columns
    self.convention = convention
  }

  /// Reads the columns' items from their headings, `item` + `separator` + `item`.
  ///
  /// - Parameters:
  ///   - headings: such as `cost_time`; both parts must be items, also where an item's own name
  ///     contains the separator.
  ///   - separator: not empty.
  /// - Throws: `SurveyError.heading` for one that names no two items, `SurveyError.judgments` for a
  ///   pair that appears twice.
  public init(
    items: [String], headings: [String], separator: String = "_", convention: SurveyConvention
  ) throws(SurveyError) {
    var columns: [Column] = []
    let found = Self.columns(named: headings, items: items, separator: separator)
    for (k, column) in found.enumerated() {
      guard let column else { throw .heading(column: k, text: headings[k]) }
      columns.append(column)
    }
    do {
      try self.init(items: items, columns: columns, convention: convention)
    } catch {
      throw .judgments(error)
    }
  }

  /// The two items that each heading names; nil for one that names no two.
  ///
  /// - Complexity: O(items + characters of the headings) expected
  public static func columns(
    named headings: [String], items: [String], separator: String
  ) -> [Column?] {
    var positions: [String: Int] = [:]
    for (k, item) in items.enumerated() where positions[item] == nil { positions[item] = k }
    return headings.map { heading in
      splits(heading, separator).lazy.compactMap { first, second in
        positions[first].flatMap { a in positions[second].map { Column(first: a, second: $0) } }
      }.first
    }
  }

  /// One expert's judgments.
  ///
  /// - Parameters:
  ///   - row: the row's number, for errors.
  ///   - answers: one a column; nil was not answered.
  ///   - scale: grades must be on it.
  /// - Throws: `SurveyError.count` for a row of another length, `.answer` for a number that is no
  ///   answer under the convention.
  /// - Complexity: O(columns)
  public func judgments(
    row: Int, answers: [Double?], scale: JudgmentScale = .saaty
  ) throws(SurveyError) -> [Judgment] {
    guard answers.count == columns.count else {
      throw .count(row: row, expected: columns.count, found: answers.count)
    }
    var judgments: [Judgment] = []
    for (k, answer) in answers.enumerated() {
      guard let answer else { continue }
      guard let grade = convention.grade(answer), scale.contains(grade) else {
        throw .answer(row: row, column: k, value: answer)
      }
      judgments.append(
        Judgment(
          columns[k].first, columns[k].second, scale.apply(to: grade, order: items.count)))
    }
    return judgments
  }

  private static func splits(_ heading: String, _ separator: String) -> [(String, String)] {
    guard !separator.isEmpty else { return [] }
    let characters = Array(heading)
    let mark = Array(separator)
    guard characters.count >= mark.count else { return [] }
    return (0...characters.count - mark.count).compactMap { k in
      Array(characters[k..<k + mark.count]) == mark
        ? (String(characters[..<k]), String(characters[(k + mark.count)...])) : nil
    }
  }
}

/// What the sign of an answer means. There is no default: tools do it both ways.
public enum SurveyConvention: String, Sendable, Hashable, CaseIterable {
  /// The answer is the ratio first : second itself, 3 or 1/3.
  case ratio
  /// 5: the first item is 5 times as important; −5: the second one is; 1 and −1: both are equal.
  case positiveFavoursFirst = "positive-favours-first"
  /// −5: the first item is 5 times as important; 5: the second one is (the R package ahpsurvey).
  case positiveFavoursSecond = "positive-favours-second"
  /// 0: both are equal; 4: the first item has grade 5; −4: the second one has.
  case stepsTowardsFirst = "steps-towards-first"
  /// 0: both are equal; −4: the first item has grade 5; 4: the second one has.
  case stepsTowardsSecond = "steps-towards-second"

  /// The grade of first : second, or nil where the answer says nothing.
  public func grade(_ answer: Double) -> Double? {
    switch self {
    case .ratio: return answer.isFinite && answer > 0 ? answer : nil
    case .positiveFavoursFirst, .positiveFavoursSecond:
      guard answer.isFinite && abs(answer) >= 1 else { return nil }
      let favoursFirst = (answer > 0) == (self == .positiveFavoursFirst)
      return favoursFirst ? abs(answer) : 1 / abs(answer)
    case .stepsTowardsFirst, .stepsTowardsSecond:
      guard answer.isFinite else { return nil }
      let favoursFirst = (answer > 0) == (self == .stepsTowardsFirst)
      return favoursFirst ? 1 + abs(answer) : 1 / (1 + abs(answer))
    }
  }
}

/// What is wrong with a survey, and where; rows and columns are counted from 0.
public enum SurveyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A heading names no two items.
  case heading(column: Int, text: String)
  /// A row has more or fewer answers than there are columns.
  case count(row: Int, expected: Int, found: Int)
  /// A number is no answer under the convention, or no grade of the scale.
  case answer(row: Int, column: Int, value: Double)
  /// The judgments that the answers make are not allowed.
  case judgments(JudgmentError)

  public var description: String {
    switch self {
    case .heading(let column, let text): "column \(column): “\(text)” names no two items"
    case .count(let row, let expected, let found):
      "row \(row) has \(found) answers where \(expected) are needed"
    case .answer(let row, let column, let value):
      "row \(row), column \(column): \(value) is no answer under the survey's convention and scale"
    case .judgments(let error): "\(error)"
    }
  }
}
