import BilingualText

/// A scale of grades that judgments are made on, and what the grades mean in numbers.
///
/// Judgments stay ordinal until the end: a grade x on the scale 1 … maximum, or 1/x for the other
/// item, becomes the ratio f(x) or 1/f(x). On Saaty's scale f(x) = x.
public struct JudgmentScale: Sendable, Hashable {
  /// The name used in scenario files.
  public let name: String
  /// The largest grade.
  public let maximum: Double
  /// What turns a grade into a ratio.
  public let function: ScaleFunction
  /// The grades that have a name, in order.
  public let words: [ScaleWord]

  init(name: String, maximum: Double, function: ScaleFunction, words: [ScaleWord]) {
    self.name = name
    self.maximum = maximum
    self.function = function
    self.words = words
  }

  /// A scale of one's own whose grades are ratios.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - maximum: the largest grade, finite and above 1.
  ///   - words: what grades are called, in any language; each grade within 1/maximum … maximum.
  /// - Throws: `JudgmentError.invalidSetting`
  public init(
    name: String, maximum: Double, words: [String: Double] = [:]
  ) throws(JudgmentError) {
    guard maximum > 1 && maximum.isFinite else {
      throw .invalidSetting(name: SettingName.maximum, value: maximum)
    }
    for (word, grade) in words where !Self.holds(grade, maximum: maximum) {
      throw .invalidSetting(name: Phrase(word), value: grade)
    }
    self.init(
      name: name, maximum: maximum, function: .linear,
      words: words.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map {
        ScaleWord(grade: $0.value, chinese: $0.key, english: $0.key)
      })
  }

  /// Whether a word may stand for a grade: from 1/maximum to maximum, but for the rounding of a reciprocal.
  package static func holds(_ grade: Double, maximum: Double) -> Bool {
    grade * maximum >= 1 - 1e-12 && grade <= maximum
  }

  /// True for a grade on the scale: from 1/maximum to maximum, decimals included.
  public func contains(_ grade: Double) -> Bool {
    // 1/9 typed as 0.111 is on the scale; what rounding does to a reciprocal is no mistake.
    grade.isFinite && grade > 0 && max(grade, 1 / grade) <= maximum * (1 + 0.005)
  }

  /// The grade that a word names, in either language; nil for an unknown word.
  public func value(ofWord word: String) -> Double? {
    let folded = word.lowercased()
    return words.first {
      $0.chinese.lowercased() == folded || $0.english.lowercased() == folded
    }?.grade
  }

  /// The name of a grade or of the nearest named one, read from the side where it is 1 or more.
  public func word(for grade: Double) -> ScaleWord? {
    let size = max(grade, 1 / grade)
    return words.min { abs($0.grade - size) < abs($1.grade - size) }
  }
}

/// What a grade is called.
public struct ScaleWord: Sendable, Hashable {
  /// From 1/maximum to maximum of the scale.
  public var grade: Double
  /// The word in Chinese.
  public var chinese: String
  /// The word in English.
  public var english: String

  public init(grade: Double, chinese: String, english: String) {
    self.grade = grade
    self.chinese = chinese
    self.english = english
  }
}
