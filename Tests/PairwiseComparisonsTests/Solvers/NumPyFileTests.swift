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

  /// The head is a literal of Python: spaces, either quotes, the last of two equal keys, nothing but
  /// True and False (numpy.lib.format accepts and refuses the same).
  @Test func literals() throws {
    for (text, isColumnMajor) in [
      ("{ 'shape' : ( 3 ,3 ) , \"fortran_order\":True,'descr':\"<f8\"}\n", true),
      ("{'descr': '<f8', 'fortran_order': True, 'shape': (3L, 3L), 'fortran_order': False}", false),
      ("{'descr': '<f8', 'fortran_order'\t:\n False, 'shape': (3, 3,)}", false),
    ] {
      let head = try NumPyHeader(file(text))
      #expect(head.isColumnMajor == isColumnMajor && head.order == 3)
    }
    for order in ["Truex", "true", "1", "0", "'True'", "None", "", "True True", "(True)"] {
      #expect(throws: NumPyHeader.Mistake.malformed, "\(order)") {
        try NumPyHeader(file("{'descr': '<f8', 'fortran_order': \(order), 'shape': (3, 3), }"))
      }
    }
    // A key in a text is no key, and other keys are not there.
    for text in [
      "{'descr': '<f8', 'x': 'fortran_order: True', 'shape': (3, 3)}",
      "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 3), 'more': True}",
      "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 3)} + 1",
    ] {
      #expect(throws: NumPyHeader.Mistake.malformed) { try NumPyHeader(file(text)) }
    }
  }

  /// Heads that lie about themselves.
  @Test func hostile() {
    func head(_ type: String, _ shape: String) -> [UInt8] {
      file("{'descr': \(type), 'fortran_order': False, 'shape': \(shape), }\n")
    }
    for shape in [
      "(3)", "()", "(3, 3, 3)", "(-3, -3)", "(0, 0)", "(3.0, 3.0)", "(0x3, 0x3)", "(³, ³)",
      "(3 3, 3)",
      "(99999999999999999999, 99999999999999999999)", "'3, 3'", "(3, 3",
    ] {
      #expect(throws: NumPyHeader.Mistake.self, "\(shape)") {
        try NumPyHeader(head("'<f8'", shape))
      }
    }
    for type in ["'>f8'", "'<f4'", "'|b1'", "'|i1'", "'<u2'", "'|O'", "[('a', '<f8')]", "''"] {
      #expect(throws: NumPyHeader.Mistake.self, "\(type)") { try NumPyHeader(head(type, "(3, 3)")) }
    }
    // Formats that do not exist, and a head without its last bytes.
    let good = head("'<f8'", "(3, 3)")
    for version in [UInt8(0), 4, 255] {
      var bytes = good
      bytes[6] = version
      #expect(throws: NumPyHeader.Mistake.malformed) { try NumPyHeader(bytes) }
    }
    for count in 0..<good.count {
      #expect(throws: NumPyHeader.Mistake.self) { try NumPyHeader(Array(good.prefix(count))) }
    }
    // Every single byte changed to every kind of value: an error or a head, nothing else.
    for position in good.indices {
      for value in [UInt8(0), 0x27, 0x28, 0x2C, 0x39, 0x80, 0xFF] {
        var bytes = good
        bytes[position] = value
        _ = try? NumPyHeader(bytes)
      }
    }
  }

  @Test func sizes() throws {
    let head = try NumPyHeader(NumPyHeader.head(.byte, shape: [7, 7]))
    #expect(head.order == 7 && head.element == .byte && head.byteCount == head.offset + 49)
    let most = Int(Int32.max) * 2
    let huge = try NumPyHeader(NumPyHeader.head(.double, shape: [most, most]))
    #expect(huge.byteCount == nil)
  }

  @Test func vector() {
    let bytes = NumPyHeader.file([1, 0.5])
    #expect((bytes.count - 16) % 64 == 0)
    #expect(bytes.suffix(8) == [0, 0, 0, 0, 0, 0, 0xE0, 0x3F])
  }
}
