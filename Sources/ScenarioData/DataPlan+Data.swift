public import Diagnostics
public import IndicatorEvaluation

/// What came out of reading a scenario's data files.
public struct DataReading: Sendable {
  /// Nil when a file could not be read at all. With errors among the diagnostics it is incomplete.
  public var data: EvaluationData?
  /// File by file, in the order of the lines.
  public var diagnostics: [Diagnostic]
  /// Mistakes beyond those described, over all files.
  public var undescribed: Int
  /// How many rows, and why; none unless rows with mistakes are left out.
  public var leftOut = LeftOutRows()
  /// Every mistake of the rows, where that was asked for.
  public var mistakes: [Diagnostic] = []
}

extension DataPlan {
  /// Reads the customer file and the data files and finds every mistake in them; the first hundred
  /// of each file are described, all are counted.
  ///
  /// A row whose values stand in several files, or in several lines of a long one, is left out as
  /// a whole when one of them has a mistake. Lines that do not tell whose row they are of cannot be
  /// left out there: their customer would be scored by the rest. That is an error.
  ///
  /// - Parameters:
  ///   - allowingOutside: Whether a path may lead out of the scenario's folder.
  ///   - mistakenRow: What happens to a row with a mistake.
  ///   - reportsAll: Whether `mistakes` is to hold every mistake of the rows.
  /// - Complexity: O(bytes of the files); memory for one number per value.
  public func readData(
    allowingOutside: Bool = false, mistakenRow: MistakenRow = .stops, reportsAll: Bool = false
  ) -> DataReading {
    var loader = DataLoader(plan: self, allowsOutside: allowingOutside)
    loader.leavingOut = RowsLeftOut(isWanted: mistakenRow == .isLeftOut, reportsAll: reportsAll)
    loader.load()
    var leftOut = LeftOutRows()
    leftOut.count = loader.leavingOut.count
    leftOut.total = loader.data.rowCount + leftOut.count
    leftOut.reasons = loader.leavingOut.reasons
    return DataReading(
      data: loader.isReadable ? loader.data : nil, diagnostics: loader.diagnostics,
      undescribed: loader.undescribed, leftOut: leftOut, mistakes: loader.leavingOut.mistakes)
  }
}
