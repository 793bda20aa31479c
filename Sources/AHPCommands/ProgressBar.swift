internal import Glibc
import IndicatorEvaluation

/// A bar on standard error for work that takes more than a second; a terminal shows it, nothing else
/// does, and it is wiped away at the end.
struct ProgressBar {
  private let isShown: Bool
  var title: String
  private let start = Self.seconds
  private var lastShown = 0.0
  private var isOnScreen = false

  init(_ title: String, on console: Console) {
    self.title = title
    isShown = console.errorsAreTerminal
  }

  /// Shows that a share of the work is done, 0 … 1; at most ten times a second.
  mutating func show(_ share: Double, on console: inout Console) {
    guard isShown, share < 1 else { return finish(on: &console) }
    let now = Self.seconds
    guard now - start > 1, now - lastShown > 0.1 else { return }
    lastShown = now
    isOnScreen = true
    let width = 30
    let filled = Int((share * Double(width)).rounded(.down))
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    console.writeError("\r\u{1b}[K\(title) \(bar) \(Int(share * 100)) %")
  }

  /// Shows how much is done of work whose end is not known; at most ten times a second.
  mutating func show(_ count: Int, _ unit: String, on console: inout Console) {
    let now = Self.seconds
    guard isShown, now - start > 1, now - lastShown > 0.1 else { return }
    lastShown = now
    isOnScreen = true
    console.writeError("\r\u{1b}[K\(title) \(count) \(unit)")
  }

  mutating func finish(on console: inout Console) {
    if isOnScreen { console.writeError("\r\u{1b}[K") }
    isOnScreen = false
  }

  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
