public import IndicatorEvaluation

/// What came out of reading a scenario's data files.
public struct DataReading: Sendable {
  /// Nil when a file could not be read at all. With errors among the diagnostics it is incomplete.
  public var data: EvaluationData?
  /// File by file, in the order of the lines.
  public var diagnostics: [Diagnostic]
  /// Mistakes beyond those described, over all files.
  public var undescribed: Int
}

extension Scenario {
  /// Reads the customer file and the data files and finds every mistake in them; the first hundred
  /// of each file are described, all are counted.
  ///
  /// - Parameter allowingOutside: Whether a path may lead out of the scenario's folder.
  /// - Complexity: O(bytes of the files); memory for one number per value.
  public func readData(allowingOutside: Bool = false) -> DataReading {
    var loader = DataLoader(scenario: self, allowsOutside: allowingOutside)
    loader.load()
    return DataReading(
      data: loader.isReadable ? loader.data : nil, diagnostics: loader.diagnostics,
      undescribed: loader.undescribed)
  }
}
