/// The content of many records, column by column: what they are written from all at once, and kept
/// as until then, in fewer bytes than their characters take.
///
/// Columns are appended in the order in which the layout has fields of their kind.
package struct RecordColumns: Sendable {
  package let layout: RecordLayout
  /// Number of records.
  package let count: Int
  /// Column after column; not-a-number is an empty field.
  private(set) var numbers: [Double] = []
  /// Column after column, positions among the field's words; −1 is an empty field.
  private(set) var words: [Int32] = []
  /// Column after column.
  private(set) var texts = TextList()

  package init(_ layout: RecordLayout, count: Int) {
    self.layout = layout
    self.count = count
  }

  /// Appends a column of numbers. One that is not there, or not for all records, leaves fields empty.
  package mutating func append(_ column: [Double]?) {
    let end = numbers.count + count
    numbers += (column ?? []).prefix(count)
    numbers.append(contentsOf: repeatElement(.nan, count: end - numbers.count))
  }

  /// Appends a column of words; what is no position among a field's words leaves it empty.
  package mutating func append(words column: [Int32]) {
    let end = words.count + count
    words += column.prefix(count)
    words.append(contentsOf: repeatElement(-1, count: end - words.count))
  }

  /// Appends a column of texts.
  package mutating func append(_ column: TextList) {
    precondition(column.count == count, "a text for each record")
    texts.append(column)
  }
}

extension RecordColumns {
  /// Bytes to keep the columns as, for this process only.
  package func packed() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      8 * numbers.count + 4 * words.count + texts.byteCount + 4 * texts.count)
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    for (column, width) in wordWidths.enumerated() {
      PackedIntegers.append(words[column * count..<(column + 1) * count], width, to: &bytes)
    }
    let lengths = texts.lengths
    let width = PackedIntegers.Width(lengths.max() ?? 0)
    bytes.append(width.rawValue)
    PackedIntegers.append(lengths[...], width, to: &bytes)
    texts.withAll { $0.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// - Parameters:
  ///   - packed: what `packed()` made.
  ///   - layout: that of the columns that were packed.
  ///   - count: and their number of records.
  package init(_ packed: Span<UInt8>, _ layout: RecordLayout, count: Int) {
    self.init(layout, count: count)
    packed.withUnsafeBytes { bytes in
      let size = count * layout.count(where: \.isNumber)
      // The empty array is one for the whole process, and saying how many values it has writes to it.
      if size > 0 {
        numbers = [Double](unsafeUninitializedCapacity: size) { target, filled in
          filled = size
          UnsafeMutableRawBufferPointer(target).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: bytes[..<(8 * size)]))
        }
      }
      var place = 8 * size
      for width in wordWidths {
        PackedIntegers.read(count, width, from: bytes, at: &place, to: &words)
      }
      var lengths: [Int32] = []
      let width = PackedIntegers.Width(rawValue: bytes[place]) ?? .four
      place += 1
      let textCount = count * layout.count(where: \.isText)
      PackedIntegers.read(textCount, width, from: bytes, at: &place, to: &lengths)
      texts = TextList(UnsafeRawBufferPointer(rebasing: bytes[place...]), lengths: lengths)
    }
  }

  private var wordWidths: [PackedIntegers.Width] {
    layout.fields.compactMap {
      guard case .word(_, let count) = $0 else { return nil }
      return PackedIntegers.Width(Int32(clamping: count))
    }
  }
}
