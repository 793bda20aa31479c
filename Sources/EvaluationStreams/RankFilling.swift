import DelimitedText
import EvaluationReports
import FileOutput
import IndicatorEvaluation

/// Puts ranks and scores into records that were kept until all of them were known.
struct RankFilling: Sendable {
  private enum Field {
    case score, rank, classRank
  }

  private let standings: Standings
  private let register: ScoreRegister
  /// The fields of a record that were left, in their order.
  private let fields: [Field]

  init(_ columns: [EvaluationColumn], register: ScoreRegister) {
    fields = columns.compactMap {
      $0.isScore ? .score : !$0.isRank ? nil : $0.isClassRank ? .classRank : .rank
    }
    self.register = register
    standings = Standings(
      register, ranks: fields.contains(.rank), classRanks: fields.contains(.classRank))
  }

  /// Records as text, with everything in them.
  ///
  /// - Parameters:
  ///   - records: columns without those.
  ///   - part: which part of the register they are.
  ///   - first: the position of the first record among all.
  func text(_ records: RecordColumns, part: Int, first: Int) -> [UInt8] {
    var records = records
    let rows = first..<first + records.count
    for field in fields {
      switch field {
      case .score: records.append(register.scores(ofPart: part))
      case .rank: records.append(EvaluationTable.numbers(rows.map(standings.rank)))
      case .classRank: records.append(EvaluationTable.numbers(rows.map(standings.classRank)))
      }
    }
    return records.text()
  }
}
