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
  func filled(_ records: SpooledPiece, gaps: GapList, part: Int, first: Int) -> TextBuffer {
    let scores = register.scores(ofPart: part)
    return records.withBytes { records in
      var text = TextBuffer(capacity: records.count + 14 * gaps.estimatedCount)
      var copied = 0
      var (row, field) = (0, 0)
      gaps.visit { place in
        text.append(records.bytes, copied..<place)
        copied = place
        switch fields[field] {
        case .score: text.append(scores[row])
        case .rank: text.append(rank: standings.rank(first + row))
        case .classRank: text.append(rank: standings.classRank(first + row))
        }
        field += 1
        if field == fields.count { (row, field) = (row + 1, 0) }
      }
      text.append(records.bytes, copied..<records.count)
      return text
    }
  }
}

extension TextBuffer {
  fileprivate mutating func append(rank: Int) {
    if rank > 0 { append(digitsOf: rank) }
  }
}
