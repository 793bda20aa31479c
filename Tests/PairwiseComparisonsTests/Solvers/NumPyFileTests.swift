import PairwiseComparisons
import Testing

@Suite struct NumPyFileTests {
  /// A head as numpy.save writes it (format 1.0).
  private func file(_ text: String) -> [UInt8] {
    [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(text.utf8.count), 0] + Array(text.utf8)
  }

  @Test func heads() throws {
    let doubles = try NumPyHeader(
      file("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 3), }\n"))
    #expect(doubles.element == .double && doubles.order == 3 && !doubles.isColumnMajor)
    #expect(doubles.offset == 70)
    let bytes = try NumPyHeader(
      file("{'descr': '|u1', 'fortran_order': True, 'shape': (20000, 20000), }\n"))
    #expect(bytes.element == .byte && bytes.order == 20_000 && bytes.isColumnMajor)
  }

  @Test func mistakes() {
    #expect(throws: NumPyHeader.Mistake.notNumPy) { try NumPyHeader([]) }
    #expect(throws: NumPyHeader.Mistake.notNumPy) { try NumPyHeader(Array("1,2\n".utf8)) }
    #expect(throws: NumPyHeader.Mistake.type("<i8")) {
      try NumPyHeader(file("{'descr': '<i8', 'fortran_order': False, 'shape': (3, 3), }\n"))
    }
    #expect(throws: NumPyHeader.Mistake.shape([3, 4])) {
      try NumPyHeader(file("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }\n"))
    }
    for text in ["{}", "{'descr': ", "{'descr': '<f8', 'shape': (3, 3)}"] {
      #expect(throws: NumPyHeader.Mistake.malformed) { try NumPyHeader(file(text)) }
    }
    // A length beyond the bytes there are.
    #expect(throws: NumPyHeader.Mistake.malformed) {
      try NumPyHeader([0x93] + Array("NUMPY".utf8) + [1, 0, 255, 255, 0, 0])
    }
  }

  @Test func vector() {
    let bytes = NumPyHeader.file([1, 0.5])
    #expect((bytes.count - 16) % 64 == 0)
    #expect(bytes.suffix(8) == [0, 0, 0, 0, 0, 0, 0xE0, 0x3F])
  }
}
