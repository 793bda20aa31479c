import Testing

@testable import DelimitedText

@Suite struct PackedIntegersTests {
  @Test func theBoundDecidesAboutTheWidth() {
    for (bound, bytes) in [
      (0, 1), (254, 1), (255, 2), (65_534, 2), (65_535, 4), (Int32.max, 4),
    ] as [(Int32, UInt8)] {
      #expect(PackedIntegers.Width(bound).rawValue == bytes)
    }
  }

  @Test(arguments: [Int32(1), 254, 255, 65_534, 65_535, 3_000_000])
  func integersComeBack(bound: Int32) {
    let integers: [Int32] = [-1, 0, 1, bound / 2, bound - 1, -1]
    let width = PackedIntegers.Width(bound)
    var bytes: [UInt8] = [7, 7, 7]
    PackedIntegers.append(integers[1...], width, to: &bytes)
    #expect(bytes.count == 3 + 5 * Int(width.rawValue))
    var place = 3
    var found: [Int32] = [99]
    bytes.withUnsafeBytes { bytes in
      PackedIntegers.read(2, width, from: bytes, at: &place, to: &found)
      PackedIntegers.read(3, width, from: bytes, at: &place, to: &found)
    }
    #expect(place == bytes.count)
    let expected: [Int32] = [99] + Array(integers[1...])
    #expect(found == expected)
  }

  /// Lengths have no −1 and reach the bound itself.
  @Test(arguments: [Int32(254), 255, 65_534, 65_535])
  func theBoundItselfComesBack(bound: Int32) {
    let width = PackedIntegers.Width(bound)
    var bytes: [UInt8] = []
    PackedIntegers.append([bound, 0], width, to: &bytes)
    var place = 0
    var found: [Int32] = []
    bytes.withUnsafeBytes { PackedIntegers.read(2, width, from: $0, at: &place, to: &found) }
    #expect(found == [bound, 0])
  }
}
