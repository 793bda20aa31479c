import Diagnostics

/// Where lines begin, counted in Unicode scalars, as parsers count. A line ends with a line feed: other
/// characters that end one for YAML do not for editors.
struct ScalarLines {
  private var starts = [0]

  /// - Complexity: O(bytes)
  init(_ utf8: [UInt8]) {
    var scalars = 0
    for byte in utf8 {
      // Continuation bytes begin no scalar.
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(scalars) }
    }
  }

  /// - Parameter offset: scalars before the place.
  /// - Complexity: O(log lines)
  func position(of offset: Int) -> SourcePosition {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: offset - starts[low] + 1)
  }
}
