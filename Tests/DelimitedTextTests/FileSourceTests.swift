import DelimitedText
import Foundation
import Testing

@Suite struct FileSourceTests {
  private func withFile(_ content: String, _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("delimited-\(UInt64.random(in: .min ... .max)).csv")
    try Data(content.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }

  @Test func readsAFileAndAPipeAlike() throws {
    let content = "id,x\n" + (0..<20_000).map { "\($0),\"a\nb\"\n" }.joined()
    let expected = WholeTable(content)
    try withFile(content) { path in
      var reader = try DelimitedTextReader(path: path)
      var count = 0
      while let batch = try reader.next() { count += batch.count }
      #expect(count == 20_000)
    }
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let write = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    let writer = Thread {
      try? write.write(contentsOf: Data(content.utf8))
      try? write.close()
    }
    writer.start()
    defer { close(ends[0]) }
    var reader = try DelimitedTextReader(source: FileSource(descriptor: ends[0]))
    var rows: [[String]] = []
    while let batch = try reader.next() {
      for record in 0..<batch.count { rows.append([batch[record, 0].text, batch[record, 1].text]) }
    }
    #expect(rows == expected.rows)
  }

  @Test func aFileThatIsCutShortMeanwhileIsAnError() throws {
    let content = "id,x\n" + String(repeating: "1,2\n", count: 200_000)
    try withFile(content) { path in
      var reader = try DelimitedTextReader(path: path)
      #expect(try reader.next() != nil)
      #expect(truncate(path, 1000) == 0)
      do throws(DelimitedTextError) {
        while try reader.next() != nil {}
        Issue.record("read to the end")
      } catch {
        guard case .cutShort(let found, 800_005) = error.problem else {
          Issue.record("\(error)")
          return
        }
        #expect(found < 800_005)
      }
    }
  }

  @Test func aFileThatGrowsMeanwhileIsReadOn() throws {
    try withFile("id,x\n1,2\n") { path in
      var source = try FileSource(path: path)
      let more = try #require(FileHandle(forWritingAtPath: path))
      try more.seekToEnd()
      try more.write(contentsOf: Data("3,4\n".utf8))
      var bytes = [UInt8](repeating: 0, count: 100)
      let count = try bytes.withUnsafeMutableBytes { try source.read(into: $0) }
      #expect(count == 13)
      #expect(try bytes.withUnsafeMutableBytes { try source.read(into: $0) } == 0)
    }
  }

  @Test(arguments: ["/no/such/file", "/"])
  func whatCannotBeReadIsSaid(_ path: String) {
    do {
      _ = try DelimitedTextReader(path: path)
      Issue.record("read")
    } catch {
      guard case .unreadable(let code, _) = error.problem else {
        Issue.record("\(error)")
        return
      }
      #expect(code == (path == "/" ? EISDIR : ENOENT))
    }
  }

  @Test func otherFormatsAreRecognised() {
    for (bytes, format) in [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], .zip), ([0x1F, 0x8B, 0x08], .gzip),
      ([0xFF, 0xFE, 0x61, 0x00], .utf16),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldExcel),
      ([0xFF, 0xFE, 0x00, 0x00], .utf32),
    ] as [([UInt8], OtherFormat)] {
      #expect(WholeTable(bytes).failure?.problem == .otherFormat(format))
    }
  }
}
