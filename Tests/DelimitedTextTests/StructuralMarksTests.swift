import TestSupport
import Testing

@testable import DelimitedText

@Suite struct StructuralMarksTests {
  @Test func findsWhatALoopOverBytesFinds() {
    var generator = RepeatableGenerator(seed: 9)
    let alphabet: [UInt8] = [
      0x2C, 0x22, 0x0A, 0x0D, 0x61, 0x2D, 0xAC, 0xA2, 0x8A, 0x8D, 0x00, 0xFF,
    ]
    var marks = StructuralMarks()
    for _ in 0..<2000 {
      let count = Int.random(in: 0...60, using: &generator)
      let density = Int.random(in: 1...12, using: &generator)
      let text = (0..<count + 8).map { _ in
        Int.random(in: 0..<density, using: &generator) == 0
          ? alphabet.randomElement(using: &generator) ?? 0 : 0x62
      }
      marks.find(in: text.span.bytes, upTo: count, separator: 0x2C)
      let expected = (0..<count).filter { [0x2C, 0x22, 0x0A, 0x0D].contains(text[$0]) }
      #expect(marks.places[..<marks.count].map(Int.init) == expected)
    }
  }
}
