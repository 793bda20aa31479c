import BilingualText
import Foundation
import PairwiseComparisons
import TestSupport
import Testing

@testable import AHPCommands

struct MatrixFileTests {
  private func read(_ bytes: [UInt8], _ language: ReportLanguage = .english) throws -> [[Double]] {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("m.csv")
    try Data(bytes).write(to: url)
    let matrix = try MatrixFile(path: url.path, language: language).read()
    return (0..<matrix.order).map { i in (0..<matrix.order).map { matrix[i, $0] } }
  }

  private func complaint(_ text: String, _ language: ReportLanguage = .english) throws -> String {
    let found = #expect(throws: CommandFailure.self) { try read(Array(text.utf8), language) }
    #expect(found?.code == .data)
    // Behind the path.
    return (found?.message ?? "").components(separatedBy: "m.csv:").last ?? ""
  }

  @Test(arguments: [
    "1,2,4\n0.5,1,2\n0.25,0.5,1\n", "1;2;4\n1/2;1;2\n1/4;1/2;1",
    "\u{FEFF}1\t2\t4\r\n\"1/2\"\t1\t2\r\n 0.25 \t 50%\t1\r\n",
    "\n1,2,4\n,,\n1/2,1,2\n\n1/4,1/2,1\n",
  ])
  func separatorsFractionsAndBlankLines(_ text: String) throws {
    #expect(try read(Array(text.utf8)) == [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]])
  }

  @Test func whatIsNoNumberIsNamedWithItsPlace() throws {
    let english = try complaint("1,2\n1/2,x\n")
    #expect(english.hasPrefix("2:5: `x` is no number"), "\(english)")
    let chinese = try complaint("1,2,3\n1/2,,4\n", .chinese)
    #expect(chinese.hasPrefix("2:5: `` 不是数字"), "\(chinese)")
    // Of what is long a part is shown.
    let long = try complaint("1," + String(repeating: "y", count: 99) + "\n1,1\n")
    #expect(long.hasPrefix("1:3: `\(String(repeating: "y", count: 30))` is no number"), "\(long)")
  }

  @Test func everyRowHasAsManyNumbersAsTheFirst() throws {
    #expect(try complaint("1,2,3\n\n1/2,1\n").hasPrefix("3: "))
    #expect(try !complaint("1,2,3\n1/2,1,2\n").isEmpty)
    #expect(try !complaint("").isEmpty)
    #expect(try !complaint(" \n,,\n").isEmpty)
  }

  /// Codes of one byte: 9 is 1, 10 is 2, 8 is 1/2.
  @Test func numPyBytesAreGrades() throws {
    let file = NumPyHeader.head(.byte, shape: [2, 2]) + [9, 10, 8, 9]
    #expect(try read(file) == [[1, 2], [0.5, 1]])
  }

  @Test func aFileThatIsNotThereIsMissing() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("none.csv").path
    let found = failure { () throws(CommandFailure) in
      _ = try MatrixFile(path: path, language: .english).read()
    }
    #expect(found?.code == .missingFile && found?.message?.hasPrefix(path) == true)
  }

  @Test func numbersAreDecimalsFractionsOrPercentages() {
    let numbers: [(String, Double)] = [
      ("1/4", 0.25), (" 2 ", 2), ("\"5\"", 5), ("\u{FEFF}7\r", 7), ("1e-1", 0.1), ("50%", 0.5),
      ("3 / 4", 0.75),
    ]
    for (text, value) in numbers { #expect(MatrixFile.number(text) == value, "\(text)") }
    for text in ["", "1:5", "３", "1/0", "nan", "inf", "0x10", "1/2/3", "a"] {
      #expect(MatrixFile.number(text) == nil, "\(text)")
    }
  }
}
