import BilingualText
public import IndicatorEvaluation
public import PairwiseComparisons

/// A scenario that was read: the model, where its data is, and what is to be checked.
public struct Scenario: Sendable {
  /// The scenario file as the user named it.
  public var path: String
  /// SHA-256 of the file's bytes, as `sha256sum` prints it; empty for one that was not read.
  public internal(set) var digest = ""
  /// Paths of the surveys that were read, as they were opened.
  public internal(set) var surveyPaths: [String] = []
  public var model: EvaluationModel
  public var customerFile: CustomerFile?
  public var dataFiles: [DataFile]
  public var checks: [ScenarioCheck]
  /// By judgment set: what the column sums published with it (`expect`) say by themselves.
  public var columnSumAudits: [String: HarmonicConsistency]
  /// Where things stand, for what is noticed after reading.
  var places: ScenarioPlaces
  let source: SourceText

  /// The file as it was read.
  public var text: String { source.text }

  /// Reads another file in place of the scenario's only data file; false when there is not just one.
  ///
  /// - Parameter path: relative to the working directory, anywhere; `-` is standard input.
  public mutating func readData(from path: String) -> Bool {
    guard dataFiles.count == 1 else { return false }
    dataFiles[0].path = path
    dataFiles[0].isGivenByCaller = true
    return true
  }

  /// The folder that data paths are relative to; empty for the working directory.
  public var folder: String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

/// A CSV file with master data of the customers.
public struct CustomerFile: Sendable, Hashable {
  public var path: String
  public var encoding: String
  public var separator: String?
  /// The column with the customers' ids.
  public var idColumn: String
  var place: SourcePosition
}

/// A CSV file with measured values.
public struct DataFile: Sendable, Hashable {
  public enum Layout: String, Sendable, Hashable, CaseIterable {
    /// One row per customer and period, one column per indicator.
    case wide
    /// One row per customer, period and indicator.
    case long
  }

  public var path: String
  public var encoding: String
  public var separator: String?
  public var layout: Layout
  public var idColumn: String
  public var periodColumn: String?
  /// Texts that stand for "no value".
  public var missingTokens: [String]
  /// Indicator to column, where the names differ.
  public var columns: [String: String]
  /// Whether the path was given by the caller, and not by the scenario: it is relative to the
  /// working directory and may lead anywhere.
  var isGivenByCaller = false
  /// Long layout: the columns with the indicator's id and the value.
  public var indicatorColumn: String
  public var valueColumn: String
  var place: SourcePosition
}

/// An assertion on the data or the weights, from the `checks` of a scenario.
public struct ScenarioCheck: Sendable, Hashable {
  public enum Subject: Sendable, Hashable {
    /// The local weights of this node's children, added.
    case weightsSum(node: String)
    /// The global weight of this node.
    case weight(node: String)
    /// The group's CR of this judgment set.
    case consistencyRatio(set: String)
    /// The number of rows of a data file for each customer.
    case rows(file: String)
    /// Every value of an indicator's column.
    case column(indicator: String)
  }

  public var subject: Subject
  public var bounds: CheckBounds
  var place: SourcePosition
}

/// What a checked number must satisfy.
public struct CheckBounds: Sendable, Hashable {
  public var atLeast: Double?
  public var atMost: Double?
  /// To 1e-9.
  public var equals: Double?
  public var integer = false

  func admits(_ value: Double) -> Bool {
    if let atLeast, value < atLeast { return false }
    if let atMost, value > atMost { return false }
    if let equals, abs(value - equals) > 1e-9 { return false }
    return !integer || value == value.rounded()
  }

  /// The bounds in words.
  var phrase: Phrase {
    var english: [String] = []
    var chinese: [String] = []
    if integer {
      english.append("a whole number")
      chinese.append("整数")
    }
    if let equals {
      english.append("\(Self.text(equals))")
      chinese.append("等于 \(Self.text(equals))")
    }
    if let atLeast, let atMost {
      english.append("between \(Self.text(atLeast)) and \(Self.text(atMost))")
      chinese.append("在 \(Self.text(atLeast)) 与 \(Self.text(atMost)) 之间")
    } else if let atLeast {
      english.append("at least \(Self.text(atLeast))")
      chinese.append("不小于 \(Self.text(atLeast))")
    } else if let atMost {
      english.append("at most \(Self.text(atMost))")
      chinese.append("不大于 \(Self.text(atMost))")
    }
    return Phrase(zh: chinese.joined(separator: "，"), en: english.joined(separator: ", "))
  }

  private static func text(_ value: Double) -> String { plainText(value) }
}

/// A number without a superfluous `.0`.
func plainText(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
}

/// One cell of a scenario file: how many times `first` is as important as `second`.
struct JudgmentCell: Sendable {
  var first: Int
  var second: Int
  var position: SourcePosition
  /// As the parser gives it, without quotes.
  var text: String
}

/// Where the parts of a scenario stand in its file.
struct ScenarioPlaces: Sendable {
  struct JudgmentSetPlace: Sendable {
    var key: SourcePosition
    var experts: [String: SourcePosition] = [:]
    /// By expert, every cell that states a judgment.
    var cells: [String: [JudgmentCell]] = [:]
  }
  var judgmentSets: [String: JudgmentSetPlace] = [:]
  var indicators: [String: SourcePosition] = [:]
  var nodes: [String: SourcePosition] = [:]
  var experts: [String: SourcePosition] = [:]
  var classes: [String: SourcePosition] = [:]
  var tree: SourcePosition?
  var comparison: SourcePosition?
  var data: SourcePosition?
  var customers: SourcePosition?
}
