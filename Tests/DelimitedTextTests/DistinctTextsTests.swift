import DelimitedText
import TestSupport
import Testing

@Suite struct DistinctTextsTests {
  private static func list(_ texts: [String]) -> TextList {
    var list = TextList()
    for text in texts { list.append(Array(text.utf8).span) }
    return list
  }

  private static let key = DistinctTexts.Key()

  private static func repeated(_ texts: [String], in set: inout DistinctTexts) -> [Int] {
    let list = list(texts)
    return set.insert(list, words: key.words(of: list))
  }

  /// Texts that a careless packing would take for one another.
  @Test func tellsNeighboursApart() {
    var set = DistinctTexts(Self.key)
    let texts = [
      "", "0", "00", "1", "01", "00000000", "000000000", "0000000000", "12345678", "123456789",
      "0123456789", "00123456789", "123456789012345678", "1234567890123456789", "甲水泥", "甲水泥厂有限",
      "甲水泥厂有限公", "abcdefgh", "abcdefghi", "abcdefgh\u{1}", "a", "A", "-12345678901",
      "a0001", "a00001", "0a0001", "a1", "1a", "aa0001", "a0001a", "K-00000001", "K00000001",
      "K-0000001",
      "12345678901234567890", "012345678901234567890", "甲乙0001", "甲乙丙0001", "甲0001", "abcdefgh0001",
      "abcdefghi0001", "abcdefghijk0001", "abcdefghijkl0001", "abcdefghijklm0001",
      "abcdefghijklmno",
      "abcdefghijklmnop", "abcdefghijklmnopq", "6fa459ea-ee8a-3ca4-894e-db77e160355e",
      "6fa459ea-ee8a-3ca4-894e-db77e160355f", "6fa459ea-ee8a-3ca4-894e-db77e16035",
    ]
    #expect(Self.repeated(texts, in: &set).isEmpty)
    #expect(set.count == texts.count)
    #expect(Self.repeated(texts, in: &set) == Array(texts.indices))
    #expect(set.count == texts.count)
  }

  @Test func findsRepetitionsWithinAList() {
    var set = DistinctTexts(Self.key)
    #expect(Self.repeated(["7", "8", "7", "", "8", "", "9"], in: &set) == [2, 4, 5])
  }

  /// Against the standard library's set.
  @Test func agreesWithASet() {
    var generator = RepeatableGenerator(seed: 5)
    var set = DistinctTexts(Self.key)
    var known: Set<String> = []
    for _ in 0..<40 {
      let texts = (0..<500).map { _ -> String in
        let number = Int.random(in: 0..<8000, using: &generator)
        return switch number % 8 {
        case 0: String(number)
        case 4: "GD0000\(number)"
        case 5: "P\(number % 97)-\(10_000 + number)"
        case 6: "20260101-\(number)-abcdefghijk"
        case 7: "x\(number)y"
        case 1: String(repeating: "0", count: 6) + String(number)
        case 2: "客户-\(number)"
        default: String(1_000_000_000 + number)
        }
      }
      let expected = texts.indices.filter { !known.insert(texts[$0]).inserted }
      #expect(Self.repeated(texts, in: &set) == expected)
    }
    #expect(set.count == known.count)
  }

  /// Sorted files keep runs, until a text comes that is out of order.
  @Test(arguments: ["", "0000", "K-", "客户-", "K-000", "a long prefix 0000"])
  func sortedTextsAndWhatFollowsThem(_ prefix: String) {
    var generator = RepeatableGenerator(seed: 6)
    var set = DistinctTexts(Self.key)
    var known: Set<String> = []
    func expectAgreement(_ numbers: [Int]) {
      let texts = numbers.map { prefix + String($0) }
      let expected = texts.indices.filter { !known.insert(texts[$0]).inserted }
      #expect(Self.repeated(texts, in: &set) == expected)
      #expect(set.count == known.count)
    }
    expectAgreement(Array(1...2000))
    expectAgreement([2000, 2000, 2001, 2003, 2004, 2100])
    expectAgreement([2099, 2002, 2003, 1, 999, 1000, 2101])
    expectAgreement((0..<3000).map { _ in Int.random(in: 0..<6000, using: &generator) })
  }

  /// Numbers close together in any order, with strangers far from them, and the range growing on both
  /// sides.
  @Test(arguments: ["", "GD-", "ab"])
  func closeNumbersInAnyOrder(_ prefix: String) {
    var generator = RepeatableGenerator(seed: 8)
    var set = DistinctTexts(Self.key)
    var known: Set<String> = []
    for (range, spread) in [
      (500_000..<520_000, 1), (480_000..<540_000, 1), (100_000..<999_999, 7),
      (0..<900_000, 100_003),
      (500_000..<500_100, 1), (0..<3_000_000, 1),
    ] {
      let texts = (0..<25_000).map { _ in
        prefix + String(Int.random(in: range, using: &generator) * spread)
      }
      let expected = texts.indices.filter { !known.insert(texts[$0]).inserted }
      #expect(Self.repeated(texts, in: &set) == expected)
      #expect(set.count == known.count)
    }
  }

  /// Sorted numbers that are close together, then some that are not.
  @Test func closeNumbersInOrderAndWhatFollows() {
    var set = DistinctTexts(Self.key)
    let sorted = (10_000..<60_000).filter { $0 % 3 != 0 }.map { String($0) }
    #expect(Self.repeated(sorted, in: &set).isEmpty)
    let mixed = ["10001", "9999", "10000", "99999999999999999", "59999", "30000", "9999", "30000"]
    // Multiples of 3 and what is outside are new.
    #expect(Self.repeated(mixed, in: &set) == [0, 2, 4, 6, 7])
    #expect(set.count == sorted.count + 3)
  }
}
