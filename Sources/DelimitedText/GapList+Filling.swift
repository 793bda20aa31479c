extension GapList {
  /// Records whose gaps are filled with numbers, in their shortest digits.
  ///
  /// - Parameter columns: as many as each record has gaps, a number for each record; not-a-number
  ///   leaves its gap empty.
  /// - Complexity: O(bytes + numbers)
  package func filled(_ records: Span<UInt8>, with columns: [[Double]]) -> [UInt8] {
    let numbers = Self.interleaved(columns)
    let texts = numbers.map { ShortestDecimal.text(of: $0) }
    return records.withUnsafeBytes { records in
      [UInt8](
        unsafeUninitializedCapacity: records.count + NumberText.room * numbers.count + 8
      ) { target, count in
        guard let start = target.baseAddress, let source = records.baseAddress else { return }
        var place = UnsafeMutableRawPointer(start)
        var copied = 0
        var next = 0
        visit { gap in
          Self.copy(source, copied..<gap, of: records.count, to: &place)
          copied = gap
          if let digits = texts[next] {
            digits.store(at: &place)
          } else if numbers[next].isFinite {
            for byte in numbers[next].plainDescription.utf8 {
              place.storeBytes(of: byte, as: UInt8.self)
              place += 1
            }
          }
          next &+= 1
        }
        Self.copy(source, copied..<records.count, of: records.count, to: &place)
        count = UnsafeMutableRawPointer(start).distance(to: place)
      }
    }
  }

  /// Copies what is between two gaps, by whole words where the records go on behind it.
  @inline(__always)
  private static func copy(
    _ source: UnsafeRawPointer, _ range: Range<Int>, of count: Int,
    to place: inout UnsafeMutableRawPointer
  ) {
    if range.upperBound &+ 8 <= count {
      var offset = 0
      while offset < range.count {
        place.storeBytes(
          of: source.loadUnaligned(fromByteOffset: range.lowerBound &+ offset, as: UInt64.self),
          toByteOffset: offset, as: UInt64.self)
        offset &+= 8
      }
    } else {
      place.copyMemory(from: source + range.lowerBound, byteCount: range.count)
    }
    place += range.count
  }

  /// Row after row.
  private static func interleaved(_ columns: [[Double]]) -> [Double] {
    let rows = columns.first?.count ?? 0
    var numbers = [Double](repeating: 0, count: rows * columns.count)
    for (offset, column) in columns.enumerated() {
      for row in 0..<rows { numbers[row &* columns.count &+ offset] = column[row] }
    }
    return numbers
  }
}
