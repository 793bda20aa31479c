import BilingualText
import Diagnostics
public import IndicatorEvaluation
public import PairwiseComparisons
public import ScenarioData

/// What a scenario weighs: the model, where its data is, and what is to be checked.
public struct Weighing: Sendable {
  /// The scenario file as the user named it.
  public var path: String { source.path }
  /// SHA-256 of the file's bytes, as `sha256sum` prints it; empty for one that was not read.
  public internal(set) var digest = ""
  /// Paths of the surveys that were read, as they were opened.
  public internal(set) var surveyPaths: [String] = []
  /// Tree, indicators, judgments, rules, bands, classes and periods; without data.
  public var model: EvaluationModel
  /// Master data of the customers; nil for a scenario without such a file.
  public var customerFile: CustomerFile?
  /// In the order of the file; empty for a scenario without measured values.
  public var dataFiles: [DataFile]
  /// In the order of the file; empty where it asserts nothing.
  public var checks: [ScenarioCheck]
  /// By judgment set: what the column sums published with it (`expect`) say by themselves.
  public var columnSumAudits: [String: HarmonicConsistency]
  /// By indicator: what becomes of values before they are scored.
  public internal(set) var treatments: [String: DataTreatment] = [:]
  /// What it says of `ahp robustness`; nil for nothing.
  public internal(set) var robustness: RobustnessSettings?
  /// What it says of `ahp rankings`; nil for nothing.
  public internal(set) var rankings: RankingsSettings?
  /// What it says of `ahp fuzzy`, operators of single nodes included; nil for nothing.
  public internal(set) var fuzzy: FuzzySettings?
  /// Indicators that analyses of the scenario give.
  var derived: DerivedIndicators?
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
