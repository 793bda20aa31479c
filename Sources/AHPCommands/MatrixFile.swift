import BilingualText
import DelimitedText
import Diagnostics
internal import Glibc
import IndicatorEvaluation
import PairwiseComparisons
import SpreadsheetInput

/// A comparison matrix in a CSV or NumPy file or on a sheet of a workbook.
struct MatrixFile {
  let path: String
  /// Of a workbook; nil for the only one.
  var sheet: String?
  let language: ReportLanguage

  func read() throws(CommandFailure) -> LargeComparisonMatrix {
    do {
      if let file = RegularFile(path: path) {
        let start = file.start(NumPyHeader.longest)
        if start.first == 0x93 { return try readNumPy(file, start) }
      }
      if Workbook.isName(path), let file = RegularFile(path: path), Workbook.isStart(file.start(8))
      {
        var rows = BlockReader(try spreadsheet(), path: path)
        return try readCSV(&rows)
      }
      var input = try BlockReader(path: path, language)
      guard try input.peek(1).first != 0x93 else {
        throw failure(
          zh: "NumPy 数据须为普通文件，不能来自管道", en: "NumPy data is read from files, not from pipes")
      }
      return try readCSV(&input)
    } catch let error as JudgmentError {
      throw failure(reason(error))
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw failure("\(error)")
    }
  }

  /// The sheet's rows of numbers, as lines of CSV.
  private func spreadsheet() throws(CommandFailure) -> SpreadsheetSource {
    do throws(SpreadsheetError) {
      return try SpreadsheetSource(Workbook(path: path), sheet: sheet)
    } catch {
      let wayOut = error.problem.wayOut.map { " (\($0.text(in: language)))" } ?? ""
      throw failure(error.explanation.text(in: language) + wayOut)
    }
  }

  private func failure(_ reason: String) -> CommandFailure {
    CommandFailure(.data, "\(path): \(reason)")
  }

  /// With items counted from 1, as rows and columns of the file are.
  private func reason(_ error: JudgmentError) -> String {
    let items = (1...LargeComparisonMatrix.maximumOrder).map { Phrase("\($0)") }
    return error.message(items: items).text(in: language)
  }

  private func failure(zh: String, en: String) -> CommandFailure {
    failure(Phrase(zh: zh, en: en).text(in: language))
  }

  private func readNumPy(_ file: borrowing RegularFile, _ start: [UInt8]) throws
    -> LargeComparisonMatrix
  {
    let header: NumPyHeader
    do {
      header = try NumPyHeader(start)
    } catch .type(let type) {
      throw failure(
        zh: "元素类型为 \(type)，需要 float64 或 uint8",
        en: "elements are \(type); float64 or uint8 are read")
    } catch .shape(let shape) {
      throw failure(zh: "形状 \(shape) 不是方阵", en: "the shape \(shape) is no square matrix")
    } catch {
      throw failure(zh: "不是可读的 .npy 文件", en: "not a NumPy file that can be read")
    }
    // Memory for a matrix is had only when the file holds it.
    let length = header.order.multipliedReportingOverflow(by: header.element.size).partialValue
    guard let needed = header.byteCount, needed <= file.count else {
      let row = length > 0 ? (file.count - header.offset) / length + 1 : 1
      throw failure(
        zh: "文件在第 \(row) 行结束，应有 \(header.order) 行",
        en: "the file ends in row \(row) of \(header.order)")
    }
    var builder = try LargeMatrixBuilder(
      order: header.order, isGraded: header.element == .byte, isColumnMajor: header.isColumnMajor)
    // Whole rows, about 1 MB at a time: what was read is still in the cache when it is taken.
    let rows = max(1, (1 << 20) / length)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: rows * length, alignment: 64)
    defer { buffer.deallocate() }
    for row in stride(from: 0, to: header.order, by: rows) {
      let count = min(rows, header.order - row)
      let block = UnsafeMutableRawBufferPointer(rebasing: buffer[..<(count * length)])
      guard let found = file.read(from: header.offset + row * length, into: block) else {
        throw CommandFailure(
          .inputOutput, "\(path): \(SystemReason.phrase(errno).text(in: language))")
      }
      guard found == block.count else {
        throw failure(zh: "文件在读取时被截短", en: "the file was cut short while it was read")
      }
      for k in 0..<count {
        try builder.append(
          row: UnsafeRawBufferPointer(rebasing: block[k * length..<(k + 1) * length]))
      }
    }
    return try builder.matrix()
  }

  private func readCSV(_ input: inout BlockReader) throws -> LargeComparisonMatrix {
    var builder: LargeMatrixBuilder?
    var line = 0
    while let bytes = try input.line() {
      line += 1
      let fields = bytes.split(omittingEmptySubsequences: false) {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\t")
      }
      if fields.allSatisfy({ $0.allSatisfy { $0 <= 0x20 } }) { continue }
      var ratios: [Double] = []
      for field in fields {
        let text = String(decoding: field, as: UTF8.self)
        guard let value = Self.number(text) else {
          let column = field.startIndex - bytes.startIndex + 1
          throw CommandFailure(
            .data,
            Phrase(
              zh: "\(path):\(line):\(column): `\(text.prefix(30))` 不是数字：请写小数或 1/3 一类的分数",
              en:
                "\(path):\(line):\(column): `\(text.prefix(30))` is no number: write a decimal number "
                + "or a fraction such as 1/3"
            ), in: language)
        }
        ratios.append(value)
      }
      do {
        if builder == nil { builder = try LargeMatrixBuilder(order: fields.count, isGraded: false) }
        try builder?.append(ratios: ratios)
      } catch {
        throw CommandFailure(.data, "\(path):\(line): \(reason(error))")
      }
    }
    guard let builder else { throw JudgmentError.noItems }
    return try builder.matrix()
  }

  /// A decimal number or a fraction such as 1/3.
  static func number(_ text: String) -> Double? {
    let trimmed = text.filter { $0 != " " && $0 != "\"" && $0 != "\u{FEFF}" && $0 != "\r" }
    return if case .number(let value) = WrittenNumber(trimmed) { value } else { nil }
  }
}

/// Bytes of a file a block at a time, by number or by line.
struct BlockReader {
  private var source: any ByteSource
  private let path: String
  private var buffer: [UInt8] = []
  private var position = 0

  /// A line longer than 65,536 numbers of 25 characters is no row of a matrix.
  private static let longestLine = 65_536 * 26

  init(_ source: any ByteSource, path: String) {
    self.source = source
    self.path = path
  }

  init(path: String, _ language: ReportLanguage) throws(CommandFailure) {
    self.path = path
    do {
      source = try FileSource(path: path)
    } catch {
      guard case .unreadable(let code, _) = error.problem else {
        throw CommandFailure(.inputOutput, "\(path): \(error)")
      }
      throw CommandFailure(
        code == ENOENT ? .missingFile : .inputOutput,
        "\(path): \(SystemReason.phrase(code).text(in: language))")
    }
  }

  /// Up to `count` bytes from here on, which stay.
  mutating func peek(_ count: Int) throws(CommandFailure) -> [UInt8] {
    while buffer.count - position < count, try refill() {}
    return Array(buffer[position..<min(buffer.count, position + count)])
  }

  /// The next `count` bytes, fewer at the end.
  mutating func take(_ count: Int) throws(CommandFailure) -> [UInt8] {
    let bytes = try peek(count)
    position += bytes.count
    return bytes
  }

  /// The next line without its end; nil at the end.
  mutating func line() throws(CommandFailure) -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      guard buffer.count - position <= Self.longestLine else {
        throw CommandFailure(.data, "\(path): a line is too long for a matrix")
      }
      searched = buffer.count - position
      guard try refill() else {
        defer { position = buffer.count }
        return position < buffer.count ? Array(buffer[position...]) : nil
      }
    }
  }

  /// Drops what was taken and reads on; false at the end.
  private mutating func refill() throws(CommandFailure) -> Bool {
    buffer.removeFirst(position)
    position = 0
    let end = buffer.count
    buffer += [UInt8](repeating: 0, count: 1 << 18)
    do {
      let count = try buffer.withUnsafeMutableBytes { bytes throws(DelimitedTextError) in
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[end...]))
      }
      buffer.removeLast(buffer.count - end - count)
      return count > 0
    } catch {
      throw CommandFailure(.inputOutput, "\(path): \(error)")
    }
  }
}
