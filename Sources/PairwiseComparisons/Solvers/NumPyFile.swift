/// The head of a NumPy file (.npy, format 1.0, 2.0 and 3.0) that holds doubles or bytes, and the
/// bytes of such a file for a vector.
public struct NumPyHeader: Sendable, Hashable {
  /// What the file holds.
  public enum Element: Sendable, Hashable {
    /// `<f8`
    case double
    /// `|u1`: codes 1 … 17 of `LargeComparisonMatrix`.
    case byte

    /// Bytes of one element.
    public var size: Int { self == .double ? 8 : 1 }
  }

  /// Why a file's head is not taken.
  public enum Mistake: Error, Sendable, Hashable {
    /// The first bytes are not those of a NumPy file.
    case notNumPy
    /// The head says something that is not understood.
    case malformed
    /// Another type than `<f8` and `|u1`.
    case type(String)
    /// Not two equal dimensions.
    case shape([Int])
  }

  /// What the file holds, row by row or column by column.
  public let element: Element
  /// Number of rows and columns.
  public let order: Int
  /// Whether columns follow one another instead of rows.
  public let isColumnMajor: Bool
  /// Where the elements start.
  public let offset: Int

  /// Bytes that the file has at least; nil beyond 64 bits.
  public var byteCount: Int? {
    let (elements, tooMany) = order.multipliedReportingOverflow(by: order)
    let (bytes, tooLarge) = elements.multipliedReportingOverflow(by: element.size)
    let (end, isBeyond) = bytes.addingReportingOverflow(offset)
    return tooMany || tooLarge || isBeyond ? nil : end
  }

  /// Bytes that are enough for every head that NumPy writes for a matrix.
  public static let longest = 4096

  /// Reads the head from the first bytes of a file.
  ///
  /// - Parameter bytes: the first `longest` bytes, or all there are.
  /// - Throws: `Mistake`; see its cases.
  public init(_ bytes: [UInt8]) throws(Mistake) {
    guard bytes.starts(with: [0x93] + Array("NUMPY".utf8)), bytes.count >= 12 else {
      throw .notNumPy
    }
    let isShort = bytes[6] == 1
    guard 1...3 ~= bytes[6] else { throw .malformed }
    var length = Int(bytes[8]) | Int(bytes[9]) << 8
    if !isShort { length |= Int(bytes[10]) << 16 | Int(bytes[11]) << 24 }
    let start = isShort ? 10 : 12
    guard length <= Self.longest, start + length <= bytes.count else { throw .malformed }
    let text = String(decoding: bytes[start..<start + length], as: UTF8.self)
    guard let dictionary = NumPyDictionary(text)?.values, dictionary.count == 3,
      case .numbers(let dimensions) = dictionary["shape"],
      case .bool(let isColumnMajor) = dictionary["fortran_order"]
    else { throw .malformed }
    switch dictionary["descr"] {
    case .text("<f8"): element = .double
    case .text("|u1"), .text("<u1"), .text("u1"): element = .byte
    case .text(let other), .other(let other): throw .type(String(other.prefix(20)))
    default: throw .malformed
    }
    guard dimensions.count == 2, dimensions[0] == dimensions[1], dimensions[0] > 0 else {
      throw .shape(dimensions)
    }
    order = dimensions[0]
    self.isColumnMajor = isColumnMajor
    offset = start + length
  }

  /// The head of a .npy file (format 1.0) of rows of these elements.
  public static func head(_ element: Element, shape: [Int]) -> [UInt8] {
    let type = element == .double ? "<f8" : "|u1"
    let dimensions = shape.map { "\($0)," }.joined(separator: " ")
    var text = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(dimensions)), }"
    // The elements start at a multiple of 64, and the head ends with a line feed.
    while (10 + text.utf8.count + 1) % 64 != 0 { text += " " }
    text += "\n"
    let bytes = [0x93] + Array("NUMPY".utf8) + [1, 0]
    return bytes + [UInt8(text.utf8.count & 255), UInt8(text.utf8.count >> 8)] + Array(text.utf8)
  }

  /// A whole .npy file of a vector of doubles.
  public static func file(_ vector: [Double]) -> [UInt8] {
    var bytes = head(.double, shape: [vector.count])
    bytes.reserveCapacity(bytes.count + 8 * vector.count)
    for value in vector {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 }
    }
    return bytes
  }
}
