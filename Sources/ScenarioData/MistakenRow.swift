/// What happens to a row of data with a mistake.
public enum MistakenRow: Sendable, Hashable {
  /// The mistake is an error: nothing is evaluated, but all mistakes are found.
  case stops
  /// The row is left out and the mistake is a warning.
  case isLeftOut
}
