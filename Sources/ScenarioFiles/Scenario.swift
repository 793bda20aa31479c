import BilingualText
import Diagnostics
public import IndicatorEvaluation
public import PairwiseComparisons
public import ScenarioData

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
  public var folder: String { source.folder }
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
