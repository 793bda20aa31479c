public import BilingualText
import DelimitedText
public import Diagnostics
public import EvaluationReports
internal import FileOutput
public import IndicatorEvaluation
public import ReportForms

/// The customers of a stream as CSV, from one file to another: what a reporting job calls for millions
/// of customers.
///
///     var customers = try CustomerStream(scenario.dataPlan, weights: weights)
///     guard let frame = customers.frame else { … customers.diagnostics … }
///     var records = StreamedRecords(frame, columns: [.score, .band, .rank], in: .chinese)
///     try records.read(&customers, to: write)
///     guard !customers.diagnostics.hasErrors else { … }
///     try records.finish(to: write)
///
/// Without ranks, records go out as soon as their chunk is evaluated. With ranks, they wait in a spool
/// as columns until all scores are known.
public struct StreamedRecords: ~Copyable {
  private let columns: [EvaluationColumn]
  private let format: CSVFormat
  private let table: EvaluationTable
  private let names: [String]?
  private let hasRanks: Bool
  private let keepsScores: Bool
  private let layout: RecordLayout
  private var spool = Spool()
  /// The scores of all rows so far; empty where neither ranks nor summaries were asked for.
  public private(set) var register: ScoreRegister

  /// - Parameters:
  ///   - frame: of the stream.
  ///   - keepsScores: Whether `register` is wanted without ranks, for summaries.
  public init(
    _ frame: EvaluationResult, columns: [EvaluationColumn],
    format: CSVFormat = CSVFormat(), in language: ReportLanguage, keepsScores: Bool = false
  ) {
    self.columns = columns
    self.format = format
    table = EvaluationTable(frame.model, weights: frame.weights, columns: columns, in: language)
    names = columns.contains { $0.name == "name" } ? frame.fields.customerNames : nil
    hasRanks = columns.contains(where: \.isRank)
    self.keepsScores = keepsScores
    layout = table.layout(leavesStandings: hasRanks)
    register = ScoreRegister(frame.model)
  }

  private var header: [UInt8] {
    var writer = DelimitedTextWriter(marksByteOrder: format.byteOrderMark)
    table.writeHeader(to: &writer, format.headers)
    return Array(writer.bytes)
  }

  /// Evaluates the stream to its end; records without ranks are handed on.
  ///
  /// - Throws: What `sink` and `onMistakes` throw, and `FileOutputError` of the spool.
  /// - Complexity: O(bytes of the file); memory for some chunks and, with ranks, one number a row.
  public mutating func read(
    _ stream: inout CustomerStream, to sink: StreamSink,
    onMistakes: ([Diagnostic]) throws -> Void = { _ in },
    progress: (_ share: Double?, _ rows: Int) -> Void = { _, _ in }
  ) throws {
    if !hasRanks { try sink(header) }
    let (table, names, layout, hasRanks) = (table, names, layout, hasRanks)
    try stream.forEachChunk { chunk in
      let records = table.records(of: ChunkTable(chunk: chunk, names: names), layout)
      return hasRanks ? records.packed() : records.text()
    } onMistakes: { mistakes in
      try onMistakes(mistakes)
    } consume: { chunk, bytes in
      if hasRanks || keepsScores { register.append(chunk.rows, classes: chunk.classes) }
      if hasRanks { try spool.append(bytes.span) } else { try sink(bytes) }
    } progress: { share, rows in
      progress(share, rows)
    }
  }

  /// Hands on what had to wait for the ranks.
  ///
  /// - Throws: What `sink` throws, and `FileOutputError` of the spool.
  public mutating func finish(
    to sink: StreamSink, progress: StreamProgress = { _ in }
  ) throws {
    guard hasRanks else { return }
    try sink(header)
    let filling = RankFilling(columns, register: register)
    let (layout, register) = (layout, register)
    try SpooledResult.write(&spool, register) { first, part, piece in
      let count = register.rowCount(ofPart: part)
      let records = piece.withBytes { RecordColumns($0, layout, count: count) }
      return filling.text(records, part: part, first: first)
    } consume: { text in
      try sink(text)
    } progress: { share in
      progress(share)
    }
  }
}
