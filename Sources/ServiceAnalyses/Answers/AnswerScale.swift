/// The answers that a question allows, in order.
public struct AnswerScale: Sendable, Hashable {
  /// One answer.
  public struct Level: Sendable, Hashable {
    /// As tables have it.
    public var name: String
    /// Other spellings that tables may have.
    public var otherNames: [String]

    public init(_ name: String, otherNames: [String] = []) {
      self.name = name
      self.otherNames = otherNames
    }
  }

  /// The worst or lowest first; at least two.
  public let levels: [Level]
  /// One for each level, rising.
  public let scores: [Double]
  /// How many levels from the best down a net score adds.
  public let top: Int
  /// How many levels from the worst up a net score takes away.
  public let bottom: Int
  private let positions: [String: Int]

  /// - Parameters:
  ///   - levels: the worst or lowest first.
  ///   - scores: equally spaced over 0...100 unless given.
  /// - Throws: `AnalysisError.answerLevels`, `.netBoxesOverlap`
  public init(
    _ levels: [Level], scores: [Double]? = nil, top: Int = 1, bottom: Int = 1
  ) throws(AnalysisError) {
    guard levels.count >= 2 else { throw .answerLevels(.fewerThanTwo) }
    var positions: [String: Int] = [:]
    for (position, level) in levels.enumerated() {
      for name in [level.name] + level.otherNames {
        guard positions.updateValue(position, forKey: name) == nil else {
          throw .answerLevels(.twice(name))
        }
      }
    }
    let scores =
      scores ?? levels.indices.map { 100 * Double($0) / Double(levels.count - 1) }
    guard scores.count == levels.count, scores.allSatisfy(\.isFinite),
      zip(scores, scores.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw .answerLevels(.scores) }
    guard top >= 0, bottom >= 0, top + bottom <= levels.count else {
      throw .netBoxesOverlap(top: top, bottom: bottom, levels: levels.count)
    }
    (self.levels, self.scores, self.top, self.bottom) = (levels, scores, top, bottom)
    self.positions = positions
  }

  /// Whole numbers.
  ///
  /// - Throws: as above; `AnalysisError.answerLevels(.range)`
  public init(
    from first: Int, to last: Int, scores: [Double]? = nil, top: Int = 1, bottom: Int = 1
  ) throws(AnalysisError) {
    guard first < last, last.subtractingReportingOverflow(first).partialValue <= 1000,
      !last.subtractingReportingOverflow(first).overflow
    else { throw .answerLevels(.range(from: first, to: last)) }
    try self.init((first...last).map { Level("\($0)") }, scores: scores, top: top, bottom: bottom)
  }

  /// The position of an answer; nil for one that the scale does not have.
  public func position(of answer: String) -> Int? { positions[answer] }
}
