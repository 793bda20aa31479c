import Testing

@testable import FileOutput

@Suite struct SpooledPieceTests {
  @Test func memoryIsFilledFromItsStart() throws {
    let memory = try #require(SpoolMemory(atLeast: 10))
    #expect(memory.bytes.count == SpoolMemory.size)
    let (first, second): ([UInt8], [UInt8]) = ([1, 2, 3], [4])
    #expect(memory.append(first.span) == 0..<3)
    #expect(memory.append([UInt8]().span) == 3..<3)
    #expect(memory.append(second.span) == 3..<4)
    #expect(Array(memory.bytes[..<5]) == [1, 2, 3, 4, 0])
  }

  @Test func whatDoesNotFitIsNotTaken() throws {
    let size = SpoolMemory.size + 5
    let memory = try #require(SpoolMemory(atLeast: size))
    #expect(memory.bytes.count == size)
    let large = [UInt8](repeating: 7, count: size - 2)
    #expect(memory.append(large.span) == 0..<size - 2)
    let three: [UInt8] = [1, 2, 3]
    #expect(memory.append(three.span) == nil)
    #expect(memory.append(three.span.extracting(first: 2)) == size - 2..<size)
    #expect(memory.append([UInt8]().span) == size..<size)
    #expect(Array(memory.bytes.suffix(3)) == [7, 1, 2])
  }

  @Test func aPieceGivesItsOwnBytes() throws {
    let memory = try #require(SpoolMemory(atLeast: 0))
    let bytes: [UInt8] = [10, 20, 30, 40]
    _ = memory.append(bytes.span)
    let held = SpooledPiece(content: .held(memory, 1..<3))
    #expect(held.bytes == [20, 30])
    #expect(held.withBytes { $0.count } == 2)
    #expect(held.withBytes { $0[1] } == 30)
    let read = SpooledPiece(content: .read(bytes))
    #expect(read.bytes == bytes)
    #expect(SpooledPiece(content: .held(memory, 2..<2)).bytes.isEmpty)
  }
}
