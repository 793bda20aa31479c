/// Small integers in one, two or four bytes each.
enum PackedIntegers {
  enum Width: UInt8 {
    case one = 1
    case two = 2
    case four = 4

    /// For integers from −1 to below `bound`, or from 0 to `bound`.
    init(_ bound: Int32) {
      self = bound <= UInt8.max - 1 ? .one : bound <= UInt16.max - 1 ? .two : .four
    }
  }

  /// Appends integers that the width has room for; −1 is the largest that it has.
  static func append(_ integers: ArraySlice<Int32>, _ width: Width, to bytes: inout [UInt8]) {
    switch width {
    case .one: integers.map { UInt8(truncatingIfNeeded: $0) }.append(to: &bytes)
    case .two: integers.map { UInt16(truncatingIfNeeded: $0) }.append(to: &bytes)
    case .four: integers.map { $0 }.append(to: &bytes)
    }
  }

  /// Appends `count` integers to `integers`, those from `place` on, which moves behind them.
  static func read(
    _ count: Int, _ width: Width, from bytes: UnsafeRawBufferPointer, at place: inout Int,
    to integers: inout [Int32]
  ) {
    let part = UnsafeRawBufferPointer(rebasing: bytes[place..<place + count * Int(width.rawValue)])
    place += part.count
    switch width {
    case .one: integers += part.map { $0 == .max ? -1 : Int32($0) }
    case .two:
      integers += (0..<count).map {
        let value = part.loadUnaligned(fromByteOffset: 2 &* $0, as: UInt16.self)
        return value == .max ? -1 : Int32(value)
      }
    case .four:
      integers += (0..<count).map {
        part.loadUnaligned(fromByteOffset: 4 &* $0, as: Int32.self)
      }
    }
  }
}

extension Array {
  fileprivate func append(to bytes: inout [UInt8]) {
    withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
