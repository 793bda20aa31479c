import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses
import Testing

@testable import ScenarioAnalyses

struct FigureSyntaxTests {
  private typealias Shape = SyntaxShape<FiguresResult.Statement?>

  private func statement(
    _ shape: Shape, _ written: Written
  ) throws -> FiguresResult.Statement {
    let read = shape.reading(written)
    #expect(read.findings.count == 0)
    let value = try #require(read.value)
    return try #require(value)
  }

  @Test func aTotalIsTheSumOfItsParts() throws {
    let right = try statement(SumSyntax.shape, ["what": "x", "total": 10, "parts": [3, "7"]])
    #expect(right.holds && right.kind == .sum && right.what == "x")
    let wrong = try statement(SumSyntax.shape, ["what": "x", "total": 10, "parts": [3, 6]])
    #expect(!wrong.holds)
    #expect(wrong.detail.en == "3 + 6 = 9, not 10")
  }

  @Test func aFigureIsTheSameEverywhere() throws {
    let right = try statement(SameSyntax.shape, ["what": "x", "values": ["5", "10/2"]])
    #expect(right.holds && right.kind == .same)
    let wrong = try statement(SameSyntax.shape, ["what": "x", "values": [5, 6, 5]])
    #expect(!wrong.holds && wrong.detail.en == "5, 6, 5")
  }

  /// A third is 33.3 %, not 33.4 %: for that the whole would lie between 2.9895 and 2.9985.
  @Test func aShareIsRoundedAsItIsPrinted() throws {
    func share(_ percent: Written, _ whole: [(String, Written)] = []) throws -> Bool {
      let keys: [(String, Written)] = [
        ("what", "x"), ("part", 1), ("whole", 3), ("percent", percent),
      ]
      return try statement(ShareSyntax.shape, .keys(keys + whole)).holds
    }
    #expect(try share("33.3%"))
    #expect(try share("33%"))
    #expect(try !share("33.4%"))
    #expect(try share("33.4%", [("approximately", ["2.9", "3.1"])]))
    #expect(try !share("33.4%", [("approximately", ["2.999", "3.1"])]))
  }

  /// Of four, one and two are 25 % and 50 %; of three, none is half.
  @Test func percentagesHaveCountsOfTheirBase() throws {
    let values: Written = ["50%", "25%"]
    let right = try statement(
      PercentagesSyntax.shape, ["what": "x", "values": values, "base": 4])
    #expect(right.holds && right.kind == .percentages)
    let wrong = try statement(
      PercentagesSyntax.shape, ["what": "x", "values": values, "base": 3])
    #expect(!wrong.holds)
    let without = try statement(PercentagesSyntax.shape, ["what": "x", "values": values])
    #expect(without.holds && without.detail.en == "the smallest base that fits all is 4")
  }

  private static func table(_ cells: Written) -> Written {
    [
      "what": "x", "rows": ["low": 3, "high": 7], "columns": ["a": 4, "b": 6], "cells": cells,
    ]
  }

  @Test func aTableMeetsItsMargins() throws {
    let shape = FigureTableSyntax.shape
    let known = try statement(shape, Self.table([[1, 2], [3, 4]]))
    #expect(known.holds && known.kind == .table)
    #expect(try statement(shape, Self.table([[1, 2], ["~", ""]])).holds)
    #expect(try statement(shape, Self.table([["~", "~"], ["~", "null"]])).holds)
    let wrong = try statement(shape, Self.table([[1, 1], [3, "~"]]))
    #expect(!wrong.holds && wrong.detail.en == "low has 2, not 3")
    // 5 in a column of 4, where another cell is not known.
    let over = try statement(shape, Self.table([["~", "~"], [5, "~"]]))
    #expect(!over.holds && over.detail.en == "a has at least 5, over 4")
  }

  @Test(arguments: [[[1, 2]], [[1, 2], [3]], [[1, 2], [3, 4], [5, 6]]] as [Written])
  func aTableHasACellForEachRowAndColumn(cells: Written) {
    let read = FigureTableSyntax.shape.reading(Self.table(cells))
    #expect(read.value == nil)
    #expect(read.findings.diagnostics.map(\.code) == [.valueOutOfRange])
    #expect(read.findings.diagnostics.first?.message.en == "`cells` needs 2 rows of 2")
  }

  private func bands(_ low: Written, _ high: Written) throws -> FiguresResult.Statement {
    try statement(
      BandsSyntax.shape,
      [
        "what": "x", "range": [0, 10],
        "bands": [
          ["id": "low", "label": "Low", "between": low], ["id": "high", "between": high],
        ],
      ])
  }

  @Test func bandsLeaveNoGapAndDoNotOverlap() throws {
    let gap = try bands([0, 4], [5, 10])
    #expect(!gap.holds && gap.detail.en == "no band holds 4 … 5")
    let touching = try bands([0, 4], [4, 10])
    #expect(!touching.holds && touching.detail.en == "Low and high both hold 4")
    let short = try bands([0, 4], [4, 9])
    #expect(short.detail.en == "no band holds 9 … 10; Low and high both hold 4")
    let one: Written = [
      "what": "x", "range": [0, 10], "bands": [["id": "a", "between": [0, 10]]],
    ]
    let whole = try statement(BandsSyntax.shape, one)
    #expect(whole.holds && whole.kind == .bands)
  }

  @Test func aPercentageIsWrittenWithItsPlaces() {
    let shape = SyntaxShape<PublishedPercentage>.percentage
    #expect(shape.reading("0.190%").value == PublishedPercentage(units: 190, places: 3))
    #expect(shape.reading("12").value == PublishedPercentage(units: 12, places: 0))
    for text in ["a few", "1/3", "", "1.2345678%"] {
      let read = shape.reading(.text(text))
      #expect(read.value == nil)
      #expect(read.findings.diagnostics.map(\.code) == [.valueKind])
    }
  }
}
