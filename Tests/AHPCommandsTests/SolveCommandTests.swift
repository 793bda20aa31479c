import ArgumentParser
import BilingualText
import Foundation
import IndicatorEvaluation
import PairwiseComparisons
import TestSupport
import Testing

@testable import AHPCommands

@Suite final class SolveCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func solve(_ arguments: String...) throws -> String {
    var console = Console.recording()
    let command = try SolveCommand.parse(arguments)
    try command.run(on: &console)
    return String(decoding: console.output, as: UTF8.self)
  }

  private func temporary(_ name: String, _ content: String) throws -> String {
    try temporary(name, Array(content.utf8))
  }

  private func temporary(_ name: String, _ content: [UInt8]) throws -> String {
    let file = folder.url.appendingPathComponent("\(UInt64.random(in: .min ... .max))-\(name)")
    try Data(content).write(to: file)
    return file.path
  }

  /// Weights 4/7, 2/7, 1/7 of consistent judgments, with a fraction, spaces and a blank line.
  @Test func table() throws {
    let file = try temporary("a.csv", "1, 2, 4\r\n0.5,1,2\n\n1/4,1/2,1\n")
    let text = try solve(file)
    #expect(text.contains("1  0.5714285714") && text.contains("3  0.1428571429"))
    #expect(text.contains("CR            0.0000 ≤ 0.10 (acceptable)"), "\(text)")
    #expect(try solve(file, "--lang", "zh").contains("项数    3\n"))
    let out = (file as NSString).deletingLastPathComponent + "/w.csv"
    #expect(try solve(file, "--weights", out).contains("Items         3\n"))
    let weights = try String(contentsOfFile: out, encoding: .utf8)
    #expect(weights.hasPrefix("item,weight\n1,0.57142857"))
    #expect(try solve(file, "--format", "csv") == weights)
  }

  /// Every solver gives the same digits, and says that it was this one.
  @Test(arguments: [
    ("automatic", "closed form"), ("power", "power iteration"), ("noda", "Noda iteration"),
    ("lapack", "LAPACK dgeev"),
  ])
  func solvers(_ solver: String, _ name: String) throws {
    // For [[1, 2, 5], [1/2, 1, 4], [1/5, 1/4, 1]], as for any three items, the eigenvector is the row
    // geometric mean (Crawford & Williams 1985): (10^⅓, 2^⅓, 20^-⅓) over their sum.
    let (a, b, c) = (cbrt(10.0), cbrt(2.0), 1 / cbrt(20.0))
    let file = try temporary("a.csv", "1,2,5\n1/2,1,4\n1/5,1/4,1\n")
    let result = try RecordedRun(["solve", file, "--solver", solver, "--format", "json"]).json
    for (weight, exact) in zip(result.weights.array, [a, b, c]) {
      #expect(abs((weight.number ?? 0) - exact / (a + b + c)) < 1e-14)
    }
    #expect(result.solver.name.string == name && result.solver.converged == .bool(true))
    #expect(result.consistency.ri_table.string == "saaty-1980")
  }

  @Test func tooLargeForACubicSolver() throws {
    let failure = #expect(throws: CommandFailure.self) {
      try solve("--generate", "5001", "--solver", "lapack", "--lang", "en")
    }
    #expect(failure?.code == .data && failure?.message?.contains("5000") == true)
    #expect(throws: (any Error).self) { try SolveCommand.parse(["a.csv", "-o", "w.npy"]) }
    #expect(throws: (any Error).self) { try SolveCommand.parse(["a.csv", "--weights", "w.txt"]) }
  }

  @Test func generated() throws {
    let result = try RecordedRun(["solve", "--generate", "200", "--format", "json"]).json
    #expect(result.graded == .bool(true) && result.weights.array.count == 200)
    #expect((result.coarse_passes.number ?? 0) > 0 && result.fine_passes.number == 0)
    let table = try solve("--generate", "200", "--lang", "en")
    #expect(table.contains("The 20 largest of 200") && table.contains("one byte each"))
  }

  /// Doubles and codes, by rows and by columns, more than one block of rows, and what is written
  /// read back.
  @Test func numPy() throws {
    let ratios: [Double] = [1, 2, 4, 0.5, 1, 2, 0.25, 0.5, 1]
    let doubles = ratios.flatMap { ratio in
      withUnsafeBytes(of: ratio.bitPattern.littleEndian) { [UInt8]($0) }
    }
    let rows = NumPyHeader.head(.double, shape: [3, 3])
    for text in [
      try solve(temporary("a.npy", rows + doubles)),
      // Bytes beyond the matrix are none of its business.
      try solve(temporary("a.npy", rows + doubles + [1, 2, 3])),
      try solve(
        temporary(
          "a.npy", NumPyHeader.head(.byte, shape: [3, 3]) + [9, 10, 12, 8, 9, 10, 6, 8, 9])),
    ] {
      #expect(text.contains("1  0.5714285714") && text.contains("3  0.1428571429"))
    }
    let columns = String(decoding: rows, as: UTF8.self)
    #expect(columns.contains("False"))
    let turned = Array(rows.map { $0 })
    let position = try #require(turned.firstRange(of: Array("False".utf8)))
    let byColumns =
      turned[..<position.lowerBound] + Array("True ".utf8) + turned[position.upperBound...]
    let text = try solve(temporary("a.npy", byColumns + doubles))
    #expect(text.contains("1  0.1428571429") && text.contains("3  0.5714285714"))

    let n = 5000
    let file = try temporary(
      "big.npy", NumPyHeader.head(.byte, shape: [n, n]) + [UInt8](repeating: 9, count: n * n))
    let out = (file as NSString).deletingLastPathComponent + "/w.npy"
    #expect(try solve(file, "--weights", out).contains("CI                   0.0000"))
    let written = try Data(contentsOf: URL(fileURLWithPath: out))
    #expect(written.count == 8 * n + 128 || written.count == 8 * n + 64)
  }

  @Test func hostileNumPy() throws {
    let rows = NumPyHeader.head(.double, shape: [3, 3])
    for (bytes, words) in [
      (rows + [UInt8](repeating: 0, count: 71), "ends in row 3 of 3"),
      (rows, "ends in row 1 of 3"),
      (rows + [UInt8](repeating: 0xFF, count: 72), "not a finite number"),
      (NumPyHeader.head(.byte, shape: [2, 2]) + [9, 18, 9, 9], "not"),
      (NumPyHeader.head(.byte, shape: [2, 2]) + [9, 17, 9, 9], "not"),
      (NumPyHeader.head(.double, shape: [4_000_000_000, 4_000_000_000]), "the file ends"),
      (NumPyHeader.head(.byte, shape: [70_000, 70_000]), "the file ends"),
      (NumPyHeader.head(.double, shape: [3, 4]), "no square matrix"),
      (NumPyHeader.head(.double, shape: [9]), "no square matrix"),
    ] {
      let file = try temporary("a.npy", bytes)
      let failure = #expect(throws: CommandFailure.self) { try solve(file, "--lang", "en") }
      #expect(failure?.code == .data && failure?.message?.contains(words) == true, "\(words)")
      #expect(throws: CommandFailure.self) { try solve(file, "--lang", "zh") }
    }
    #expect(throws: CommandFailure.self) { try solve("/dev/null") }
    #expect(throws: CommandFailure.self) { try solve("/") }
  }

  /// Weights without a bound are said to have none.
  @Test func noBound() throws {
    func row(_ block: Int, _ own: String) -> String {
      block == 0 ? own + ",1,1,1\n" : "1,1,1," + own + "\n"
    }
    let file = try temporary(
      "a.csv",
      [0, 1].map { block in
        row(block, "1,1e14,1e-14") + row(block, "1e-14,1,1e14") + row(block, "1e14,1e-14,1")
      }.joined())
    #expect(
      try solve(file, "--solver", "power", "--lang", "en").contains(
        "judgments contradict each other too much"))
    #expect(try solve(file, "--solver", "power", "--lang", "zh").contains("无法给出权重误差上界"))
    #expect(
      try solve(file, "--solver", "power", "--format", "json").contains("\"weight_bound\": null"))
  }

  @Test func progress() {
    let (pass, spread) = (3, 1.234e-7)
    let english = MatrixProgress.texts(pass, spread: spread, .english)
    #expect(english == ["pass 3, spread 1e-07 (to reach 2e-14)", "pass 3, 1e-07"])
    #expect(english.map(MatrixProgress.columns) == [37, 13])
    let chinese = MatrixProgress.texts(pass, spread: spread, .chinese)
    #expect(chinese == ["第 3 遍，相对差距 1e-07（目标 2e-14）", "第 3 遍，1e-07"])
    #expect(chinese.map(MatrixProgress.columns) == [37, 14])
  }

  @Test func mistakes() throws {
    for (content, code) in [
      ("a,b\n", CommandFailure.Code.data), ("1,2\n2,1\n", .data), ("", .data), ("1,2\n", .data),
      ("1,nan\nnan,1\n", .data), ("1,0x2\n1/2,1\n", .data), ("\u{93}NUMPY", .data),
    ] {
      let file = try temporary("bad.csv", content)
      let failure = #expect(throws: CommandFailure.self) { try solve(file) }
      #expect(failure?.code == code)
    }
    // Where it is, with rows and items counted from 1.
    for (content, words) in [
      ("1,2,3\n0.5, x,1\n1/3,1,1\n", "bad.csv:2:5: ` x` is no number"),
      ("\n1,2\n0.5,0\n", "bad.csv:3: 2 against 2: 0 is not a finite number above 0"),
      ("1,2\n2,1\n", "entry (1, 2) is 2 and entry (2, 1) is 2"),
    ] {
      let file = try temporary("bad.csv", content)
      let failure = #expect(throws: CommandFailure.self) { try solve(file, "--lang", "en") }
      #expect(failure?.message?.contains(words) == true, "\(failure?.message ?? "")")
      #expect(throws: CommandFailure.self) { try solve(file, "--lang", "zh") }
    }
    let missing = #expect(throws: CommandFailure.self) { try solve("/nowhere/at/all.csv") }
    #expect(missing?.code == .missingFile)
    let none = #expect(throws: CommandFailure.self) { try solve("--generate", "0") }
    #expect(none?.code == .usage)
  }
}
