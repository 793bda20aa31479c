import DelimitedText
public import Diagnostics
public import IndicatorEvaluation
public import ScenarioData

/// The customers of a scenario, evaluated while their file is read: memory holds some chunks of it
/// and what it takes to notice a customer that stands twice, whatever the file's size.
///
///     var stream = CustomerStream(scenario, weights: weights)
///     try stream.forEachChunk { chunk in
///       rendered(chunk)         // on any core, in any order
///     } consume: { chunk, text in
///       try write(text)         // in the order of the file
///     }
///     guard !stream.diagnostics.hasErrors else { … }
///
/// Every row gets the same bits as from `Scenario.readData` and `EvaluationModel.evaluate`; ranks and
/// summaries come from a `ScoreRegister`.
public struct CustomerStream: Sendable {
  /// The model with its weights and the customers of the customer file, with their classes and what
  /// there is to warn of; without rows. Nil when something was wrong before the first row.
  public private(set) var frame: EvaluationResult?
  /// Everything wrong with the scenario's data, in the order of the lines; those beyond the first
  /// hundred are `undescribed`.
  public var diagnostics: [Diagnostic] { loader.diagnostics }
  /// Mistakes beyond those in `diagnostics`.
  public var undescribed: Int { loader.undescribed }
  /// Rows that came out of the file whole, those left out included.
  public private(set) var rowCount = 0
  /// Rows left out because of mistakes, whole after `forEachChunk`; none where a mistake stops.
  public private(set) var leftOut = LeftOutRows()
  /// Bytes of a plain file; nil for what says its size only at the end.
  private var inputSize: Int?

  private var loader: DataLoader
  private let mistakenRow: MistakenRow
  private var reader: DelimitedTextReader?
  private var batches: StreamedTable?
  private var notes: MistakeNotes
  private var seen: [DistinctTexts]
  private var earlierRows: EarlierRows?
  /// How the values of each column are spread.
  private var spreads: [ColumnSpread] = []
  /// For how many more unknown names a hint is sought.
  private var hintsLeft = MistakeNotes.describedByDefault

  /// Reads the customer file and the header of the data file.
  ///
  /// - Parameters:
  ///   - scenario: one without `streamObstacle`.
  ///   - reportsAll: Whether `onMistakes` of `forEachChunk` is to get every mistake described.
  ///   - allowingOutside: Whether a path may lead out of the scenario's folder.
  /// - Throws: `EvaluationError` for a model that contradicts itself or cannot be streamed.
  public init(
    _ plan: DataPlan, weights: HierarchyWeights, mistakenRow: MistakenRow = .stops,
    reportsAll: Bool = false, allowingOutside: Bool = false
  ) throws(EvaluationError) {
    let evaluator = try RowEvaluator(plan.model, weights: weights)
    self.mistakenRow = mistakenRow
    loader = DataLoader(plan: plan, allowsOutside: allowingOutside)
    loader.limits = DelimitedTextLimits(
      input: .max, mistakes: reportsAll ? .max : MistakeNotes.describedByDefault)
    let key = DistinctTexts.Key()
    seen = Array(repeating: DistinctTexts(key), count: loader.periodCount)
    notes = MistakeNotes(path: "")
    guard let file = plan.dataFiles.first else { return }
    notes = MistakeNotes(path: loader.shownPath(file))
    if let customers = plan.customerFile { loader.loadCustomers(customers) }
    earlierRows = EarlierRows(file, loader)
    reader = loader.open(file)
    if let reader {
      inputSize = loader.plainSize(of: file)
      notes.add(header: reader.headerMistakes)
      let table = WideTable(
        file, columns: reader.columns, plan: plan, needed: loader.neededIndicators,
        described: reportsAll ? .max : MistakeNotes.describedByDefault, notes: &notes)
      if table == nil { loader.suggestHeaderRow(file, column: file.idColumn, &notes) }
      spreads = table?.spreads ?? []
      if let table, notes.isEmpty, !loader.diagnostics.hasErrors {
        let frame = try plan.model.evaluate(
          loader.dataWithoutRows, weights: weights)
        batches = StreamedTable(
          table, evaluator: evaluator, register: loader.register,
          classOfCustomer: plan.model.classes.isEmpty ? nil : frame.classOfCustomer, key: key)
        self.frame = frame
      }
    }
    if batches == nil { loader.close(notes) }
  }

  /// Evaluates the file to its end.
  ///
  /// - Parameters:
  ///   - prepare: Work on a chunk, on any core and in any order; done again for a chunk that turns
  ///     out to hold a customer who stands twice.
  ///   - onMistakes: Receives the mistakes of each stretch of the file.
  ///   - consume: Takes a chunk with what was prepared, in the order of the file.
  ///   - progress: Is told how far it is, as a share where that is known, and after how many rows.
  /// - Throws: What `consume` and `onMistakes` throw, and `CancellationError`. Mistakes of the data
  ///   are in `diagnostics` afterwards.
  /// - Complexity: O(bytes of the file)
  public mutating func forEachChunk<Prepared: Sendable>(
    prepare: @escaping @Sendable (CustomerChunk) -> Prepared,
    onMistakes: ([Diagnostic]) throws -> Void = { _ in },
    consume: (CustomerChunk, Prepared) throws -> Void,
    progress: (_ share: Double?, _ rows: Int) -> Void = { _, _ in }
  ) throws {
    guard let batches, var reader else { return }
    let columns = reader.columns
    self.reader = nil
    do {
      try reader.forEachBatch { batch in
        var streamed = batches.read(batch)
        streamed.evaluate()
        return (streamed, prepare(streamed.chunk))
      } consume: { batch, result in
        var (streamed, prepared) = result
        if findRepetitions(in: &streamed, batch) { prepared = prepare(streamed.chunk) }
        noteStrangers(in: &streamed, batch)
        rowCount += batch.count + batch.mistakes.count
        spreads.add(streamed.rows.spreads)
        if mistakenRow == .isLeftOut {
          leftOut.count += batch.count + batch.mistakes.count - streamed.chunk.count
        }
        streamed.rows.notes.seekHints(&hintsLeft)
        let mistakes = streamed.rows.notes
        if !mistakes.isEmpty {
          try onMistakes(mistakes.diagnostics.inFileOrder)
          notes.add(mistakes)
        }
        if mistakenRow == .isLeftOut || notes.isEmpty { try consume(streamed.chunk, prepared) }
        progress(inputSize.map { Double(batch.endPosition) / Double(max(1, $0)) }, rowCount)
      }
    } catch let error as DelimitedTextError {
      loader.close(notes.asWarnings(mistakenRow == .isLeftOut))
      notes = MistakeNotes(path: notes.path)
      loader.noteFailure(error, in: &notes)
      try onMistakes(notes.diagnostics)
      return loader.close(notes)
    }
    leftOut.total = rowCount
    leftOut.reasons = notes.reasons
    if rowCount == 0 { notes.addEmptiness() }
    loader.close(notes.asWarnings(mistakenRow == .isLeftOut && rowCount > 0))
    var findings = MistakeNotes(path: notes.path)
    findings.noteSkipped(reader.leftOut)
    for finding in spreads.findings(path: notes.path, columns: columns) { findings.add(finding) }
    loader.close(findings)
  }

  /// Takes rows out whose customer has one for the period already; true when there were any.
  private mutating func findRepetitions(
    in streamed: inout StreamedBatch, _ batch: RecordBatch
  ) -> Bool {
    var repeated: [Int] = []
    let isOne = seen.count == 1
    if isOne, streamed.hasNoMistakes {
      repeated = seen[0].insert(streamed.ids, words: streamed.words)
    } else {
      for period in seen.indices {
        repeated += seen[period].insert(
          streamed.ids, words: streamed.words,
          where: { streamed.isKnown($0) && (isOne || streamed.rows.periods[$0] == period) })
      }
    }
    guard !repeated.isEmpty else { return false }
    let keys = repeated.sorted().map { record in
      (
        record,
        EarlierRows.Key(id: streamed.ids[record], period: streamed.rows.periods[record])
      )
    }
    let earlier = batches.flatMap { earlierRows?.lines(of: Set(keys.map(\.1)), in: $0) } ?? [:]
    for (record, key) in keys {
      streamed.rows.notes.addDuplicate(
        key.id, ofLine: earlier[key], in: batch, record: record, column: streamed.idColumn)
    }
    return streamed.reject(repeated)
  }

  private mutating func noteStrangers(in streamed: inout StreamedBatch, _ batch: RecordBatch) {
    for record in streamed.strangers {
      loader.register.noteStranger(
        streamed.ids[record], batch, record, idColumn: streamed.idColumn, &streamed.rows.notes)
    }
  }
}
