import BilingualText
import IndicatorEvaluation
import RankingMethods
public import ReportForms
import Robustness
import Statistics

extension RobustnessReport {
  /// Of the JSON that holds the robustness study.
  public static let schemaName = "ahp-robustness/1"

  /// For the schema of its JSON.
  public static let meaning = "How sure ranks, scores and bands are while weights vary."

  /// Compact: every row may have a share for each rank.
  public static var jsonLayout: JSONLayout { .compact }

  @JSONFields<RobustnessReport> public static var fields: [JSONField<RobustnessReport>] {
    JSONField("scenario", "What was studied.", .scenarioHead) { $0.model }
    JSONField(
      "assumptions", "What else was assumed, in words.", .list(of: .phrase)
    ) {
      $0.assumptionFacts.map {
        Phrase(zh: "\($0.name.zh)：\($0.value.text.zh)", en: "\($0.name.en): \($0.value.text.en)")
      }
    }
    JSONField("weights", "What was assumed of the weights, in words.", .phrase) {
      $0.study.assumptions.weights.phrase
    }
    JSONField("samples", "Draws.", .integer) { $0.result.draws }
    JSONField("seed", "The same seed gives the same figures.", .string) { "\($0.result.seed)" }
    JSONField("random_numbers", "What drew the numbers.", .string) { _ in
      RobustnessResult.generator
    }
    JSONField("standard_error", "The largest of the shares of ranks.", .number) {
      $0.result.largestStandardError
    }
    JSONField("exact", "Whether the shares of bands are exact.", .bool) {
      $0.study.hasExactProbabilities
    }
    JSONField("average_rank_shift", "Mean distance of a rank from today's.", .sampledMean) {
      $0.result.averageRankShift
    }
    JSONField("same_first", "Share of the draws with one of today's first.", .sampledShare) {
      $0.result.sameFirst
    }
    JSONField("rows", "Customers or alternatives, today's best first.", .list(of: .row)) {
      report in report.order.map { StudiedRow(report: report, row: $0) }
    }
    JSONField("sobol", "Sobol indices by output; null unless asked.", .optional(.byID(.sobol))) {
      report in
      report.indices.map { indices in
        indices.named.map { name, found in
          (JSONKey(name), StudiedOutput(inputs: indices.inputs, indices: found))
        }
      }
    }
    JSONField(
      "leave_out", "Every indicator left out in turn; null unless asked.",
      .optional(.list(of: .removal))
    ) { report in
      report.removals?.map { Removed(id: report.leafID($0.leaf), removal: $0) }
    }
    JSONField(
      "rank_reversal", "Alternatives left out, copied and made worse; null unless asked.",
      .optional(.list(of: .reversalTest))
    ) { report in
      report.reversals?.tests.map { ReversalTest(model: report.model, test: $0) }
    }
  }
}

private struct StudiedRow: Sendable {
  let report: RobustnessReport
  let row: Int
}

private struct StudiedOutput: Sendable {
  let inputs: [UncertainInput]
  let indices: SobolIndices
}

private struct Removed: Sendable {
  let id: String
  let removal: IndicatorRemoval
}

private struct BandShare: Sendable {
  let share: Double
  let error: Double?
}

extension JSONShape<SampledShare> {
  fileprivate static var sampledShare: JSONShape {
    .object("sampled_share") {
      JSONField("value", "0…1.", .number) { $0.value }
      JSONField("standard_error", "√(p (1 − p) / N)", .number) { $0.standardError }
    }
  }
}

extension JSONShape<SampledMean> {
  fileprivate static var sampledMean: JSONShape {
    .object("sampled_mean") {
      JSONField("value", "The mean.", .number) { $0.value }
      JSONField("standard_error", "The deviation over √N.", .number) { $0.standardError }
      JSONField("deviation", "Of a single draw.", .number) { $0.deviation }
    }
  }
}

extension JSONShape<BandShare> {
  fileprivate static var bandShare: JSONShape {
    .object("band_share") {
      JSONField("value", "0…1.", .number) { $0.share }
      JSONField("standard_error", "Null where the value is exact.", .optional(.number)) {
        $0.error
      }
    }
  }
}

extension JSONShape<StudiedRow> {
  fileprivate static var row: JSONShape {
    .object("studied_row") {
      JSONField("id", "Customer or alternative.", .string) { $0.report.ids[$0.row] }
      JSONField("score", "Today's.", .number) { $0.report.study.todaysTotals[$0.row] }
      JSONField("rank", "Today's.", .integer) { $0.report.study.todaysRanks[$0.row] }
      JSONField("score_drawn", "Over the draws.", .sampledMean) {
        $0.report.result.score(of: $0.row)
      }
      JSONField("expected_rank", "Over the draws.", .sampledMean) {
        $0.report.result.expectedRank(of: $0.row)
      }
      JSONField("rank_quantiles", "Ranks at 5, 50 and 95 %.", .list(of: .number)) { studied in
        [0.05, 0.5, 0.95].map { studied.report.result.rankQuantile(of: studied.row, $0) }
      }
      JSONField("first", "Share of the draws in which it comes first.", .sampledShare) {
        $0.report.result.firstShare(of: $0.row)
      }
      JSONField(
        "acceptability", "Share of each rank; null above 500 rows.",
        .optional(.list(of: .number))
      ) { studied in
        let result = studied.report.result
        guard result.hasRankShares else { return nil }
        return (1...result.count).map {
          result.acceptability(of: studied.row, rank: $0)?.value ?? 0
        }
      }
      JSONField(
        "central_weights", "Mean global weights where it comes first, by indicator; null if never.",
        .optional(.byID(.number))
      ) { studied in
        studied.report.result.centralWeights(of: studied.row).map { weights in
          weights.enumerated().map { (JSONKey(studied.report.leafID($0)), $1) }
        }
      }
      JSONField("at_least", "Share that reaches each band, by id.", .byID(.bandShare)) { studied in
        studied.report.model.bands.enumerated().map { position, band in
          let (share, error) = studied.report.atLeast(band: position, row: studied.row)
          return (JSONKey(band.id), BandShare(share: share, error: error))
        }
      }
    }
  }
}

private struct StudiedInput: Sendable {
  let input: UncertainInput
  let first: SobolIndices.Estimate?
  let total: SobolIndices.Estimate?
}

extension JSONShape<StudiedOutput> {
  fileprivate static var sobol: JSONShape {
    .object("sobol_indices") {
      JSONField("mean", "Of the output.", .number) { $0.indices.mean }
      JSONField("variance", "0 where it does not vary.", .number) { $0.indices.variance }
      JSONField("evaluations", "Of the model.", .integer) { $0.indices.evaluations }
      JSONField("inputs", "Each moved as one.", .list(of: .input)) { output in
        output.inputs.enumerated().map { position, input in
          StudiedInput(
            input: input, first: output.indices.first?[at: position],
            total: output.indices.total?[at: position])
        }
      }
    }
  }
}

extension JSONShape<StudiedInput> {
  fileprivate static var input: JSONShape {
    .object("uncertain_input") {
      JSONField(
        "input", "`weights:NODE`, `weight:CHILD`, `values:INDICATOR` or `method`.", .string
      ) { $0.input.text }
      JSONField("first", "First-order index; null without variance.", .optional(.estimate)) {
        $0.first
      }
      JSONField("total", "Total index; null without variance.", .optional(.estimate)) { $0.total }
    }
  }
}

extension JSONShape<SobolIndices.Estimate> {
  fileprivate static var estimate: JSONShape {
    .object("index_estimate") {
      JSONField("value", "Not clipped.", .number) { $0.value }
      JSONField("standard_error", "From eight scramblings.", .number) { $0.standardError }
    }
  }
}

extension JSONShape<Removed> {
  fileprivate static var removal: JSONShape {
    .object("removal") {
      JSONField("indicator", "What is left out.", .string) { $0.id }
      JSONField("tau_b", "Kendall's, with today's order.", .optional(.number)) {
        $0.removal.agreement.tauB
      }
      JSONField("reversed_pairs", "Pairs in the opposite order.", .integer) {
        $0.removal.agreement.pairs.discordant
      }
      JSONField("largest_rank_shift", "Of all rows.", .integer) { $0.removal.largestRankShift }
      JSONField("mean_rank_shift", "Over all rows.", .number) { $0.removal.meanRankShift }
      JSONField("first_changes", "Whether others come first.", .bool) { $0.removal.firstChanges }
      JSONField("correlation_with_total", "Null without variance.", .optional(.number)) {
        $0.removal.correlationWithTotal
      }
      JSONField("correlation_with_rest", "Null without variance.", .optional(.number)) {
        $0.removal.correlationWithRest
      }
    }
  }
}

private struct ReversalTest: Sendable {
  let model: EvaluationModel
  let test: RankReversals.Test

  func id(_ position: Int) -> String { model.alternatives[at: position]?.id ?? "-" }
}

extension JSONShape<ReversalTest> {
  fileprivate static var reversalTest: JSONShape {
    .object("reversal_test") {
      JSONField("change", "What became of the alternative.", .rawValue) { $0.test.change }
      JSONField("alternative", "Its id.", .string) { $0.id($0.test.alternative) }
      JSONField(
        "reversed", "Pairs that turn round, today's better one first; null without priorities.",
        .optional(.list(of: .list(of: .string)))
      ) { found in
        found.test.reversed?.map { [found.id($0.better), found.id($0.worse)] }
      }
    }
  }
}
