import BilingualText
public import Diagnostics
import Digests
import IndicatorEvaluation
import ScenarioShape

/// What came out of reading a scenario file.
public struct ScenarioReading: Sendable {
  /// Nil when the file holds no model at all. With errors among the diagnostics it is incomplete:
  /// good for finding more mistakes, not for evaluating.
  public var scenario: Scenario?
  /// In the order of the file; those of surveys follow, file by file.
  public var diagnostics: [Diagnostic]
  /// Mistakes in surveys beyond those described.
  public var undescribed = 0
}

extension Scenario {
  /// Reads a scenario file, with the surveys that its judgments come from, and finds every mistake
  /// in them. Data files are not opened.
  ///
  /// Hostile files (huge, deeply nested, with aliases that expand, not text) are refused before they
  /// are parsed.
  ///
  /// - Parameter allowingOutside: Whether a survey may lie above the scenario's folder.
  /// - Complexity: O(bytes of the files), at most 4 MiB for the scenario.
  public static func read(_ path: String, allowingOutside: Bool = false) -> ScenarioReading {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: SafeYAML.maximumBytes)
    } catch {
      return ScenarioReading(scenario: nil, diagnostics: [explain(error, path: path)])
    }
    return read(bytes, path: path, allowingOutside: allowingOutside)
  }

  /// Reads a scenario from its text; `path` names it in messages and is what data paths are relative
  /// to.
  public static func read(
    _ bytes: [UInt8], path: String, allowingOutside: Bool = false
  ) -> ScenarioReading {
    let yaml = YAMLReader(path: path, bytes: bytes)
    var diagnostics = yaml.diagnostics
    guard let root = yaml.root, let source = yaml.source else {
      return ScenarioReading(scenario: nil, diagnostics: diagnostics)
    }
    var reader = ScenarioReader(source: source, allowsOutside: allowingOutside)
    var scenario = reader.read(root)
    scenario?.weighing?.digest = SHA256.hexadecimal(bytes)
    scenario?.weighing?.surveyPaths = reader.surveyPaths
    scenario?.network?.weighing.digest = SHA256.hexadecimal(bytes)
    scenario?.network?.weighing.surveyPaths = reader.surveyPaths
    diagnostics += reader.findings.diagnostics
    return ScenarioReading(
      scenario: scenario, diagnostics: diagnostics.inFileOrder + reader.surveyDiagnostics,
      undescribed: reader.findings.undescribed + reader.undescribedOfSurveys)
  }

  private static func explain(_ failure: FileBytes.Failure, path: String) -> Diagnostic {
    switch failure {
    case .missing:
      Diagnostic(
        .error, .fileMissing, file: path, position: nil,
        message: Phrase(zh: "文件不存在", en: "there is no such file"),
        hint: Phrase(
          zh: "请检查路径；`ahp init` 可生成一个可运行的场景",
          en: "check the path; `ahp init` writes a scenario to start from"))
    case .unreadable(let code):
      Diagnostic(
        .error, .fileUnreadable, file: path, position: nil,
        message: SystemReason.unreadable(code))
    case .tooLarge:
      Diagnostic(
        .error, .fileTooLarge, file: path, position: nil,
        message: Phrase(
          zh: "场景文件最大 \(SafeYAML.maximumBytes >> 20) MiB",
          en: "a scenario file has at most \(SafeYAML.maximumBytes >> 20) MiB"),
        hint: Phrase(zh: "数据请放入 CSV 文件", en: "data belongs into CSV files"))
    }
  }
}
