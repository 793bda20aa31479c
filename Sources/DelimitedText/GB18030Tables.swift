import Glibc

/// The mapping between GB 18030 and Unicode, taken from the system's iconv once: 23 940 two-byte and
/// 39 420 four-byte codes. The four-byte codes beyond the basic plane are computed.
///
/// Tables are several times as fast as calling iconv for every chunk, and unlike a converter they
/// have no state that two readers could get in each other's way with.
struct GB18030Tables: Sendable {
  /// Scalars of the two-byte codes by `index(lead:trail:)`, 0 where there is none.
  private var twoByte: [UInt32]
  /// Scalars of the four-byte codes by their linear number, 0 where there is none.
  private var fourByte: [UInt32]
  /// One bit for each scalar of the basic plane that has a two-byte code.
  private var hasTwoBytes = [UInt64](repeating: 0, count: 1024)
  /// The few scalars beyond the basic plane that have a two-byte code besides the computed one.
  private var supplementary: Set<UInt32> = []

  /// Nil on a system whose iconv does not know GB 18030.
  static let shared = GB18030Tables()

  private static let trails = 190
  /// Linear number of the code of U+10000, 90 30 81 30.
  private static let supplementaryStart = 189_000
  private static let fourByteCount = 39_420

  private init?() {
    guard let converter = iconv_open("UTF-32LE", "GB18030"), converter != Self.failed else {
      return nil
    }
    defer { iconv_close(converter) }
    twoByte = []
    fourByte = []
    for lead in UInt8(0x81)...0xFE {
      for trail in [0x40...0x7E, UInt8(0x80)...0xFE].joined() {
        twoByte.append(Self.scalar(of: [lead, trail], converter))
      }
    }
    for number in 0..<Self.fourByteCount {
      fourByte.append(Self.scalar(of: Self.code(number), converter))
    }
    for scalar in twoByte where scalar != 0 {
      if scalar < 0x10000 {
        hasTwoBytes[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
      } else {
        supplementary.insert(scalar)
      }
    }
  }

  /// What iconv returns in place of a pointer or a count when it fails.
  private static var failed: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: -1) }

  private static func scalar(of code: [UInt8], _ converter: iconv_t) -> UInt32 {
    var source = code.map { CChar(bitPattern: $0) }
    var target: [UInt32] = [0, 0]
    var left = source.count
    var room = 8
    let result = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBytes { target in
        var from = source.baseAddress
        var to = target.assumingMemoryBound(to: CChar.self).baseAddress
        return iconv(converter, &from, &left, &to, &room)
      }
    }
    guard result != .max, left == 0, room == 4 else {
      iconv(converter, nil, nil, nil, nil)
      return 0
    }
    return UInt32(littleEndian: target[0])
  }

  /// The four-byte code with a linear number.
  private static func code(_ number: Int) -> [UInt8] {
    [
      UInt8(0x81 + number / 12600), UInt8(0x30 + number / 1260 % 10),
      UInt8(0x81 + number / 10 % 126), UInt8(0x30 + number % 10),
    ]
  }

  /// The scalar of a two-byte code; nil when there is none.
  @inline(__always)
  func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    guard 0x81 <= lead, lead <= 0xFE, 0x40 <= trail, trail <= 0xFE, trail != 0x7F else {
      return nil
    }
    let index = Int(lead - 0x81) * Self.trails + Int(trail) - (trail > 0x7F ? 0x41 : 0x40)
    let scalar = twoByte[index]
    return scalar == 0 ? nil : scalar
  }

  /// The scalar of a four-byte code; nil when there is none.
  func scalar(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt32? {
    guard (0x81...0xFE).contains(a), (0x30...0x39).contains(b), (0x81...0xFE).contains(c),
      (0x30...0x39).contains(d)
    else { return nil }
    let number =
      ((Int(a - 0x81) * 10 + Int(b - 0x30)) * 126 + Int(c - 0x81)) * 10 + Int(d - 0x30)
    if number < fourByte.count { return fourByte[number] == 0 ? nil : fourByte[number] }
    let scalar = number - Self.supplementaryStart + 0x10000
    return (0x10000...0x10FFFF).contains(scalar) ? UInt32(scalar) : nil
  }

  /// Bytes of a scalar beyond ASCII in GB 18030.
  @inline(__always)
  func length(of scalar: UInt32) -> Int {
    guard scalar < 0x10000 else { return supplementary.contains(scalar) ? 2 : 4 }
    return hasTwoBytes[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1 ? 2 : 4
  }
}
