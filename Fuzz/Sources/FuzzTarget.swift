import Glibc

/// Something that takes any bytes whatever, and must neither stop nor contradict itself.
struct FuzzTarget: Sendable {
  let name: String
  /// Reads the bytes in every way there is and calls `expect` on what must agree.
  let run: @Sendable ([UInt8]) -> Void

  static let all = [
    scenario, data, judgments, csv, workbook, numpy, sql,
  ]

  /// AHP_FUZZ_TARGET
  static let chosenName = getenv("AHP_FUZZ_TARGET").map { String(cString: $0) }
  /// The one of that name.
  static let chosen = all.first { $0.name == chosenName }
}

/// Stops with a message where two ways do not agree; libFuzzer keeps the input.
func expect(
  _ condition: Bool, _ message: @autoclosure () -> String, line: UInt = #line,
  file: StaticString = #fileID
) {
  if condition { return }
  let text = Array("\(file):\(line): \(message())\n".utf8)
  _ = write(STDERR_FILENO, text, text.count)
  abort()
}
