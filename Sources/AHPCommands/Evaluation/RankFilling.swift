import DelimitedText
import EvaluationReports
import IndicatorEvaluation

/// Puts ranks into records that were written before ranks were known.
struct RankFilling: Sendable {
  private let standings: Standings
  /// For each gap of a record whether it takes the rank within the class.
  private let isClassRank: [Bool]

  init(_ columns: [EvaluationColumn], register: ScoreRegister) {
    isClassRank = columns.filter(\.isRank).map(\.isClassRank)
    standings = Standings(
      register, ranks: isClassRank.contains(false), classRanks: isClassRank.contains(true))
  }

  /// Records with their ranks; `first` is the position of the first one among all.
  func filled(_ chunk: RenderedChunk, first: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(chunk.bytes.count + 10 * chunk.gaps.count)
    var copied = 0
    for (gap, place) in chunk.gaps.enumerated() {
      let row = first + gap / isClassRank.count
      let rank =
        isClassRank[gap % isClassRank.count] ? standings.classRank(row) : standings.rank(row)
      text.append(contentsOf: chunk.bytes[copied..<Int(place)])
      copied = Int(place)
      if rank > 0 { DelimitedTextWriter.appendDigits(of: rank, to: &text) }
    }
    text.append(contentsOf: chunk.bytes[copied...])
    return text
  }
}
