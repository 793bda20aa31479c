import DelimitedText
import EvaluationReports
import FileOutput
import IndicatorEvaluation

/// Puts ranks and scores into records that were written before ranks were known.
struct RankFilling: Sendable {
  private enum Field {
    case score, rank, classRank
  }

  private let standings: Standings
  private let register: ScoreRegister
  /// What the gaps of a record take.
  private let fields: [Field]

  init(_ columns: [EvaluationColumn], register: ScoreRegister) {
    fields = columns.compactMap {
      $0.isScore ? .score : !$0.isRank ? nil : $0.isClassRank ? .classRank : .rank
    }
    self.register = register
    standings = Standings(
      register, ranks: fields.contains(.rank), classRanks: fields.contains(.classRank))
  }

  /// Records with everything in them.
  ///
  /// - Parameters:
  ///   - part: which part of the register they are.
  ///   - first: the position of the first record among all.
  func filled(_ records: SpooledPiece, gaps: GapList, part: Int, first: Int) -> [UInt8] {
    let scores = register.scores(ofPart: part)
    let columns = fields.map { field in
      switch field {
      case .score: scores
      case .rank: scores.indices.map { Self.number(standings.rank(first + $0)) }
      case .classRank: scores.indices.map { Self.number(standings.classRank(first + $0)) }
      }
    }
    return records.withBytes { gaps.filled($0, with: columns) }
  }

  /// 0 is no rank.
  private static func number(_ rank: Int) -> Double { rank > 0 ? Double(rank) : .nan }
}
