import ArgumentParser
import EvaluationReports
import IndicatorEvaluation
import ScenarioFiles

/// What `ahp evaluate` takes for data of any size.
struct StreamOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read this file instead of the scenario's data file; - for standard input, .gz as it is.",
      valueName: "file"),
    completion: .file())
  var data: String?

  @Option(
    help: ArgumentHelp(
      "Columns of the CSV behind customer and period, such as score,band,rank.",
      discussion: """
        Names as in the header of the full CSV; contributions, scores and values stand for those \
        of all indicators.
        """,
      valueName: "names"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "Rows with a mistake: stop, skip (leave them out), or report=FILE (leave them out and list "
        + "every mistake in a CSV file).", valueName: "stop|skip|report=FILE"))
  var onError = RowErrors.stop

  /// The columns asked for; nil for all.
  func columns(
    of weights: HierarchyWeights, in language: ReportLanguage
  ) throws(CommandFailure) -> [EvaluationColumn]? {
    guard let columns else { return nil }
    let names = columns.split(separator: ",").map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    do throws(UnknownColumn) {
      return try EvaluationColumn.named(
        names, leaves: weights.leaves.map { weights.nodes[$0].id })
    } catch {
      let known = error.known.joined(separator: ", ")
      throw CommandFailure(
        .usage,
        language == .chinese
          ? "--columns：没有列 `\(error.name)`；可用 \(known)"
          : "--columns: there is no column `\(error.name)`; there are \(known)")
    }
  }
}

/// What happens to rows with a mistake.
enum RowErrors: ExpressibleByArgument, Equatable {
  case stop, skip
  case report(file: String)

  init?(argument: String) {
    switch argument {
    case "stop": self = .stop
    case "skip": self = .skip
    case let text where text.hasPrefix("report="):
      let file = String(text.dropFirst("report=".count))
      guard !file.isEmpty else { return nil }
      self = .report(file: file)
    default: return nil
    }
  }

  var defaultValueDescription: String { "stop" }
  static var allValueStrings: [String] { ["stop", "skip", "report="] }

  var mistakenRow: CustomerStream.MistakenRow { self == .stop ? .stops : .isLeftOut }
}
