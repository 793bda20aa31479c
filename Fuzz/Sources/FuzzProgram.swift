import Glibc

// libFuzzer has the program's `main`, and calls these two by their names in C
// (llvm.org/docs/LibFuzzer.html).

/// Looks at AHP_FUZZ_TARGET: without it the targets are listed, for `dictionary` that is printed.
///
/// The name comes from the environment since libFuzzer starts this program again to merge and to minimise,
/// with its own arguments only.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  switch FuzzTarget.chosenName {
  case nil: for target in FuzzTarget.all { print(target.name) }
  case "dictionary": print(YAMLDictionary.text)
  case let name?:
    guard FuzzTarget.chosen == nil else { return 0 }
    fatalError("no target \(name); there are \(FuzzTarget.all.map(\.name))")
  }
  exit(0)
}

/// Runs the chosen target on one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: start, count: size)))
  return 0
}

/// What SwiftPM makes the entry point of every executable; the work is libFuzzer's.
@_cdecl("ahp_fuzz_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, testOneInput)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
