public import BilingualText
import DelimitedText
import IndicatorEvaluation
import RankingMethods
public import ReportForms
import Robustness
import Statistics

extension RobustnessReport {
  /// One row for every customer or alternative, today's best first; of Sobol indices one for every
  /// output and input, of indicators left out one for each. All digits.
  public func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
    var csv = DelimitedTextWriter(format)
    if let indices {
      write(indices, to: &csv)
    } else if let removals {
      write(removals, to: &csv)
    } else {
      writeRows(to: &csv)
    }
    return csv.bytes
  }

  private func writeRows(to csv: inout DelimitedTextWriter) {
    let ranks = result.hasRankShares && ids.count <= 50 ? Array(1...max(1, ids.count)) : []
    csv.record(
      [
        "id", "rank", "score", "score_mean", "score_deviation", "rank_5", "rank_50", "rank_95",
        "expected_rank", "expected_rank_error", "first", "first_error",
      ] + model.bands.flatMap { ["at_least_\($0.id)", "at_least_\($0.id)_error"] }
        + ranks.map { "rank_\($0)_share" })
    for row in order {
      let (score, expected) = (result.score(of: row), result.expectedRank(of: row))
      let first = result.firstShare(of: row)
      csv.field(ids[row])
      csv.field(study.todaysRanks[row])
      for number in [
        study.todaysTotals[row], score.value, score.deviation,
        result.rankQuantile(of: row, 0.05), result.rankQuantile(of: row, 0.5),
        result.rankQuantile(of: row, 0.95), expected.value, expected.standardError, first.value,
        first.standardError,
      ] { csv.field(number) }
      for band in model.bands.indices {
        let (share, error) = atLeast(band: band, row: row)
        csv.field(share)
        csv.field(error ?? 0)
      }
      for rank in ranks { csv.field(result.acceptability(of: row, rank: rank)?.value) }
      csv.endRecord()
    }
  }

  private func write(_ indices: StudyIndices, to csv: inout DelimitedTextWriter) {
    csv.record(["output", "input", "first", "first_error", "total", "total_error"])
    for (name, found) in indices.named {
      for (position, input) in indices.inputs.enumerated() {
        csv.field(name)
        csv.field(input.text)
        for estimate in [found.first?[at: position], found.total?[at: position]] {
          csv.field(estimate?.value)
          csv.field(estimate?.standardError)
        }
        csv.endRecord()
      }
    }
  }

  private func write(_ removals: [IndicatorRemoval], to csv: inout DelimitedTextWriter) {
    csv.record([
      "indicator", "tau_b", "reversed_pairs", "largest_rank_shift", "mean_rank_shift",
      "first_changes", "correlation_with_total", "correlation_with_rest",
    ])
    for removal in removals {
      csv.field(leafID(removal.leaf))
      csv.field(removal.agreement.tauB)
      csv.field(removal.agreement.pairs.discordant)
      csv.field(removal.largestRankShift)
      csv.field(removal.meanRankShift)
      csv.field(removal.firstChanges ? "true" : "false")
      csv.field(removal.correlationWithTotal)
      csv.field(removal.correlationWithRest)
      csv.endRecord()
    }
  }
}

extension StudyIndices {
  /// The outputs by their names for programs.
  var named: [(name: String, indices: SobolIndices)] {
    [
      ("average_rank_shift", averageRankShift), ("other_first", otherFirst),
      ("mean_score", meanScore),
    ] + (bandChanges.map { [("band_changes", $0)] } ?? []) + (score.map { [("score", $0)] } ?? [])
  }
}
