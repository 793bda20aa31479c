/// True when two numbers agree to a relative or an absolute tolerance; NaN agrees with nothing.
public func isClose(
  _ a: Double, _ b: Double, relative: Double = 0, absolute: Double = 0
) -> Bool {
  a == b || abs(a - b) <= max(absolute, relative * max(abs(a), abs(b)))
}

/// Elementwise `isClose`; false for different lengths.
public func isClose(
  _ a: [Double], _ b: [Double], relative: Double = 0, absolute: Double = 0
) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { isClose($0, $1, relative: relative, absolute: absolute) }
}
