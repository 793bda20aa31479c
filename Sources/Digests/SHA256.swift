/// The secure hash SHA-256 (FIPS 180-4), to name a file by its content.
///
/// Own code, because the system libraries that Swift brings along have none, and a cryptographic
/// package takes longer to build than all of this one. Nothing is kept secret by it.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// The message schedule of one block.
  private var words = [UInt32](repeating: 0, count: 64)
  /// Bytes that do not fill a block yet.
  private var rest: [UInt8] = []
  private var byteCount: UInt64 = 0

  public init() {}

  /// The hash of some bytes as 64 hexadecimal digits, as `sha256sum` prints it.
  ///
  /// - Complexity: O(`bytes.count`)
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.append(bytes[...])
    return hash.hexadecimal()
  }

  /// Appends to the message.
  public mutating func append(_ bytes: ArraySlice<UInt8>) {
    byteCount &+= UInt64(bytes.count)
    var bytes = bytes
    if !rest.isEmpty {
      let part = bytes.prefix(64 - rest.count)
      rest += part
      bytes = bytes.dropFirst(part.count)
      guard rest.count == 64 else { return }
      add(rest[...])
      rest.removeAll(keepingCapacity: true)
    }
    while bytes.count >= 64 {
      add(bytes.prefix(64))
      bytes = bytes.dropFirst(64)
    }
    rest += bytes
  }

  /// The hash of everything appended, as 64 hexadecimal digits; nothing can be appended afterwards.
  public consuming func hexadecimal() -> String {
    bytes().map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The hash of everything appended: 32 bytes; nothing can be appended afterwards.
  public consuming func bytes() -> [UInt8] {
    let length = byteCount &* 8
    append([0x80])
    append(ArraySlice(repeatElement(0, count: (120 - rest.count) % 64)))
    append(
      ArraySlice(
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: length >> $0) }))
    return state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  /// - Parameter block: 64 bytes.
  private mutating func add(_ block: ArraySlice<UInt8>) {
    var at = block.startIndex
    for position in 0..<16 {
      words[position] =
        UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8
        | UInt32(block[at + 3])
      at += 4
    }
    for position in 16..<64 {
      let (x, y) = (words[position - 15], words[position - 2])
      let first = x.rotated(7) ^ x.rotated(18) ^ x >> 3
      let second = y.rotated(17) ^ y.rotated(19) ^ y >> 10
      words[position] = words[position - 16] &+ first &+ words[position - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for position in 0..<64 {
      let sum1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let pick = e & f ^ ~e & g
      let first = h &+ sum1 &+ pick &+ Self.constants[position] &+ words[position]
      let sum0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
      let majority = a & b ^ a & c ^ b & c
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ sum0 &+ majority)
    }
    for (position, value) in [a, b, c, d, e, f, g, h].enumerated() { state[position] &+= value }
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
