/// The digits of some records' numbers, made before anybody knows where they will stand, and then
/// written one after the other.
struct NumberBlock {
  /// How many records at most: their digits stay in the nearest cache.
  static let rowCount = 256

  private let numbers: [Double]
  private let starts: [Int]
  private let quotes: FieldQuotes
  /// Row after row; nil where the digits are not those of `ShortestDecimal`.
  private var texts: [NumberText?]
  private var values: [Double]
  private var next = 0

  /// - Parameters:
  ///   - numbers: columns; what is behind their end is taken for not-a-number.
  ///   - sources: where the fields' columns begin.
  init(_ numbers: [Double], _ sources: [RecordRendering.Source], _ quotes: FieldQuotes) {
    self.numbers = numbers
    starts = sources.compactMap { if case .number(let start) = $0 { start } else { nil } }
    self.quotes = quotes
    texts = Array(repeating: nil, count: Self.rowCount * starts.count)
    values = Array(repeating: .nan, count: texts.count)
  }

  /// Makes the digits of these records; the first one's first number is the next to be stored.
  mutating func make(_ rows: ArraySlice<Int>) {
    next = 0
    for (offset, start) in starts.enumerated() {
      var place = offset
      for row in rows {
        let position = start &+ row
        let number = position < numbers.count ? numbers[position] : .nan
        values[place] = number
        texts[place] = quotes.numbersArePlain ? ShortestDecimal.text(of: number) : nil
        place &+= starts.count
      }
    }
  }

  @inline(__always)
  mutating func storeNext(at place: inout UnsafeMutableRawPointer) {
    if let digits = texts[next] {
      digits.store(at: &place)
    } else if values[next].isFinite {
      Self.storePlain(values[next], quotes, at: &place)
    }
    next &+= 1
  }

  private static func storePlain(
    _ number: Double, _ quotes: FieldQuotes, at place: inout UnsafeMutableRawPointer
  ) {
    for byte in quotes.field(Array(number.plainDescription.utf8)) {
      place.storeBytes(of: byte, as: UInt8.self)
      place += 1
    }
  }
}
