import BilingualText
import Diagnostics
import Foundation
import IndicatorEvaluation
import ScenarioData
import TestSupport
import Testing

@testable import ScenarioFiles

/// `data` and `customers`: which tables are read, and how.
struct DataFileReadingTests {
  private func bench(
    _ text: String, periods: [String] = [], path: String = "s.yaml"
  ) throws -> SectionBench {
    var bench = try SectionBench(text, path: path)
    bench.reader.periods = periods.map { Period(id: $0) }
    bench.reader.indicators = ["a", "b", "c"].map {
      Indicator(id: $0, rule: .linear(slope: 1, offset: 0))
    }
    return bench
  }

  private func files(_ bench: inout SectionBench) -> [DataFile] {
    bench.reader.readData(bench.entry)
  }

  @Test func aPathAloneIsAWideTableOfOnePeriod() throws {
    var bench = try bench("data: {path: d.csv}")
    let files = files(&bench)
    let file = try #require(files.first)
    #expect(files.count == 1 && bench.codes.isEmpty)
    #expect(file.path == "d.csv" && file.encoding == "utf-8" && file.separator == nil)
    #expect(file.layout == .wide && file.idColumn == "customer" && file.missingTokens == [""])
    #expect(file.indicatorColumn == "indicator" && file.valueColumn == "value")
    #expect(file.columns.isEmpty && file.litter == LitterSettings() && !file.isOfSeries)
    let unsaid = ScenarioReader.PeriodSource()
    #expect(unsaid.column == nil && unsaid.unit == .day)
    #expect(file.periodColumn == unsaid.column && file.periodUnit == unsaid.unit)
    #expect(file.fixedPeriod == nil && file.place == SourcePosition(line: 1, column: 14))
  }

  @Test func everySettingArrives() throws {
    var bench = try bench(
      """
      data:
        - path: tables/d.xlsx
          sheet: 一月
          encoding: GB18030
          separator: tab
          layout: long
          id: 客户
          indicator: 指标
          value: 值
          missing: [n/a, "-"]
          period: {column: 月份, as: month}
          header_row: 3
          skip_rows: [合计, 备注]
          tidy: true
      """)
    let file = try #require(files(&bench).first)
    #expect(bench.codes.isEmpty)
    #expect(file.path == "tables/d.xlsx" && file.sheet == "一月" && file.encoding == "gb18030")
    #expect(file.separator == "\t" && file.layout == .long && file.idColumn == "客户")
    #expect(file.indicatorColumn == "指标" && file.valueColumn == "值")
    #expect(file.missingTokens == ["n/a", "-"])
    #expect(file.periodColumn == "月份" && file.periodUnit == .month)
    #expect(file.litter.headerRow == 3 && file.litter.skippedRows == ["合计", "备注"])
    #expect(file.litter.tidiesNumbers)
  }

  @Test func columnsAreRenamedConvertedAndDivided() throws {
    var bench = try bench(
      "data: {path: d.csv, columns: {a: 甲, b: {column: 乙, times: 100},"
        + " c: {ratio: [x, y], times: 10000}}}")
    let file = try #require(files(&bench).first)
    let expected: [String: ColumnSource] = [
      "a": ColumnSource(name: "甲"), "b": ColumnSource(name: "乙", times: 100),
      "c": ColumnSource(name: "x", times: 10_000, divisor: "y"),
    ]
    #expect(bench.codes.isEmpty && file.columns == expected)
  }

  @Test(arguments: [
    ("{path: d.csv, columns: {z: x}}", [DiagnosticCode.treeNodeUnknown]),
    ("{path: d.csv, columns: {a: {times: 0}}}", [.valueOutOfRange]),
    ("{path: d.csv, columns: {a: {ratio: [x]}}}", [.valueKind]),
    ("{path: d.csv, columns: {a: {ratio: [x, x]}}}", [.valueKind]),
    ("{path: d.csv, columns: {a: {column: x, ratio: [x, y]}}}", [.valueKind]),
    ("{path: d.csv, layout: long, columns: {a: {ratio: [x, y]}}}", [.valueKind]),
    ("{path: d.csv, header_row: 0}", [.valueOutOfRange]),
    ("{path: d.csv, header_row: 1001}", [.valueOutOfRange]),
    ("{path: d.csv, header_row: 1.5}", [.valueOutOfRange]),
    ("{path: d.csv, encoding: latin1}", [.valueUnknown]),
    ("{path: d.csv, separator: '|'}", [.valueUnknown]),
    ("{path: d.csv, layout: tall}", [.valueUnknown]),
    ("{path: d.csv, missing: [[x]]}", [.valueKind]),
    ("{encoding: utf-8}", [.keyMissing]), ("d.csv", [.valueKind]),
  ])
  func mistakes(_ data: String, _ expected: [DiagnosticCode]) throws {
    var bench = try bench("data: \(data)")
    _ = files(&bench)
    #expect(bench.codes == expected)
  }

  @Test func aFileOfOnePeriodNamesIt() throws {
    var bench = try bench(
      "data: [{path: d.csv, period: {fixed: q}}, {path: x-p.csv, period: {from_name: x-*.csv}},"
        + " {path: e.csv, period: when}]", periods: ["p", "q"])
    let files = files(&bench)
    #expect(bench.codes.isEmpty)
    #expect(files.map(\.fixedPeriod) == [1, 0, nil])
    #expect(files.map(\.periodColumn) == [nil, nil, "when"])
  }

  /// Of two periods each row has one, so a file that says none is in error too.
  @Test(arguments: [
    ("{path: d.csv}", ["1:14 key-missing"]),
    ("{path: d.csv, period: {fixed: r}}", ["1:37 period-unknown", "1:14 key-missing"]),
    (
      "{path: d.csv, period: {from_name: x-*.csv}}", ["1:41 value-unknown", "1:14 key-missing"]
    ),
    (
      "{path: x-r.csv, period: {from_name: x-*.csv}}", ["1:43 period-unknown", "1:14 key-missing"]
    ),
    ("{path: d.csv, period: {fixed: p, column: when}}", ["1:40 key-duplicate"]),
    ("{path: x-p.csv, period: {fixed: p, from_name: x-*.csv}}", ["1:42 key-duplicate"]),
  ])
  func mistakesOfPeriods(_ data: String, _ expected: [String]) throws {
    var bench = try bench("data: \(data)", periods: ["p", "q"])
    _ = files(&bench)
    #expect(bench.places == expected)
  }

  @Test func aPatternStandsForEveryFileThatMatches() throws {
    let folder = try TemporaryFolder()
    for name in ["x-q.csv", "x-p.csv", "y-p.csv", ".x-p.csv", "x-.csv"] {
      try Data("customer,a\n".utf8).write(to: folder.url.appendingPathComponent(name))
    }
    let path = folder.url.appendingPathComponent("s.yaml").path
    var bench = try bench(
      "data: {path: x-*.csv, period: {from_name: x-*.csv}}", periods: ["p", "q"], path: path)
    let files = files(&bench)
    #expect(bench.codes.isEmpty)
    #expect(files.map(\.path) == ["x-p.csv", "x-q.csv"] && files.map(\.fixedPeriod) == [0, 1])
    #expect(files.allSatisfy { $0.isOfSeries })
    var none = try self.bench("data: {path: z-*.csv}", path: path)
    #expect(self.files(&none).isEmpty && none.codes == [.fileMissing])
  }

  @Test func theCustomerFile() throws {
    var bench = try bench(
      "customers: {data: {path: k.csv, id: 编号, separator: ;, encoding: gbk, header_row: 2}}")
    let found = bench.reader.readCustomers(bench.entry)
    let file = try #require(found.file)
    #expect(bench.codes.isEmpty && found.classes.isEmpty && found.segments.isEmpty)
    #expect(file.path == "k.csv" && file.idColumn == "编号" && file.separator == ";")
    #expect(file.encoding == "gbk" && file.litter.headerRow == 2)
    #expect(bench.reader.places.customers == SourcePosition(line: 1, column: 1))
    var pathless = try self.bench("customers: {data: {id: 编号}}")
    let nothing = pathless.reader.readCustomers(pathless.entry)
    #expect(nothing.file == nil && pathless.codes == [.keyMissing])
  }
}
