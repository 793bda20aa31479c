import BilingualText
import Foundation
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

/// Whatever a result holds, reports are well-formed and nothing of it steers a terminal.
@Suite struct HostileInputTests {
  private struct Case: CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable () throws -> EvaluationResult
  }

  private static let cases = [
    Case(testDescription: "plain") { try Sample.evaluation() },
    Case(testDescription: "hostile") { try Sample.hostileEvaluation() },
    Case(testDescription: "empty") { try Sample.emptyEvaluation() },
    Case(testDescription: "nonsense") { try Sample.nonsense() },
  ]

  private func documents(_ result: EvaluationResult) -> [ReportDocument] {
    var documents = [
      EvaluationReport(result).inRankOrder.document(),
      WeightsReport(model: result.model, weights: result.weights).document(),
    ]
    if result.rows.scores.count == result.rows.count, let customer = result.customers.first,
      let explanation = result.explanation(customer: customer)
    {
      documents.append(ExplanationReport(explanation, of: result).document())
    }
    return documents
  }

  @Test(arguments: cases.indices) func textIsAlignedAndHarmless(position: Int) throws {
    for document in documents(try Self.cases[position].make()) {
      for language in ReportLanguage.allCases {
        for width in [nil, 80, 0] {
          let text = document.text(in: language, width: width)
          #expect(misalignedLines(in: text).isEmpty)
          #expect(isHarmless(text))
        }
        #expect(isHarmless(document.markdown(in: language)))
        let coloured = document.text(in: language, style: .ansi)
        #expect(coloured.replacing(/\u{1b}\[[0-9]+m/, with: "") == document.text(in: language))
      }
    }
  }

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n"
        || ![.control, .format, .lineSeparator, .paragraphSeparator].contains(
          $0.properties.generalCategory)
    }
  }

  @Test(arguments: cases.indices) func markdownTablesKeepTheirColumns(position: Int) throws {
    for document in documents(try Self.cases[position].make()) {
      let lines = document.markdown(in: .chinese).split(
        separator: "\n", omittingEmptySubsequences: false)
      var columns: Int?
      for line in lines {
        guard line.hasPrefix("|") else {
          columns = nil
          continue
        }
        let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
        #expect(columns == nil || columns == bars)
        columns = bars
      }
    }
  }

  @Test(arguments: cases.indices) func jsonIsValid(position: Int) throws {
    let result = try Self.cases[position].make()
    let generator = ReportGenerator(name: Sample.hostile, version: "")
    for layout in [JSONLayout.compact, .indented] {
      let evaluation = EvaluationReport(result).json(generator: generator, layout: layout)
      #expect(
        try SchemaValidator.mistakes(in: evaluation, schema: EvaluationReport.jsonSchema).isEmpty)
      let weights = WeightsReport(model: result.model, weights: result.weights)
        .json(generator: generator, layout: layout)
      #expect(try SchemaValidator.mistakes(in: weights, schema: WeightsReport.jsonSchema).isEmpty)
      #expect(isHarmless(String(decoding: evaluation + weights, as: UTF8.self)))
    }
  }

  @Test(arguments: cases.indices) func csvKeepsItsFields(position: Int) throws {
    let result = try Self.cases[position].make()
    let weights = WeightsReport(model: result.model, weights: result.weights)
    for bytes in [EvaluationReport(result).csv(in: .chinese, CSVFormat()), weights.csv()] {
      let records = try #require(Self.records(String(decoding: bytes, as: UTF8.self)))
      #expect(Set(records.map(\.count)).count == 1)
    }
    if position == 1 {
      let records = try #require(
        Self.records(
          String(decoding: EvaluationReport(result).csv(in: .chinese, CSVFormat()), as: UTF8.self)))
      #expect(records[1][0].utf8.elementsEqual(("0001" + Sample.hostile).utf8))
    }
  }

  @Test func positionsThatMeanNothingInAlternatives() throws {
    var result = try Sample.leader.evaluateAlternatives()
    result.alternatives[0].alternative = 99
    result.alternatives[1].contributions = []
    result.alternatives[2].priority = .nan
    result.leaves[0].node = -1
    result.leaves[1].priorities = [.infinity]
    result.model.alternatives.removeLast()
    let report = AlternativesReport(result)
    for language in ReportLanguage.allCases {
      #expect(isHarmless(report.document().text(in: language, width: 60)))
    }
    let json = report.json(generator: ReportGenerator(name: "", version: ""))
    let schema = AlternativesReport.jsonSchema
    #expect(try SchemaValidator.mistakes(in: json, schema: schema).isEmpty)
    #expect(Self.records(String(decoding: report.csv(), as: UTF8.self)) != nil)
  }

  @Test func positionsThatMeanNothingInAnExplanation() throws {
    let result = try Sample.evaluation()
    var explanation = try #require(result.explanation(customer: "0004"))
    explanation.customer = 99
    explanation.customerClass = -1
    explanation.periods[0].period = 7
    explanation.periods[0].band = 50
    explanation.periods[0].nodes[0].node = -5
    explanation.periods[0].nodes[3].measurement?.indicator = 60
    explanation.periods[0].nodes[4].score = .nan
    explanation.periods[0].nextBand?.band = 9
    explanation.change?.contributions = [.nan]
    explanation.change?.baselineRow = 500
    let report = ExplanationReport(explanation, of: result)
    for language in ReportLanguage.allCases {
      #expect(isHarmless(report.document().text(in: language, width: 60)))
    }
    let json = report.json(generator: ReportGenerator(name: "", version: ""))
    let schema = ExplanationReport.jsonSchema
    #expect(try SchemaValidator.mistakes(in: json, schema: schema).isEmpty)
  }

  /// A reader of RFC 4180 of its own; nil where a quote is never closed.
  private static func records(_ text: String) -> [[String]]? {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        field.append("\"")
        next = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(String(field))
        field.removeAll()
      case "\n" where !isQuoted:
        records.append(record + [String(field)])
        record = []
        field.removeAll()
      default: field.append(scalar)
      }
    }
    return isQuoted ? nil : records
  }
}
