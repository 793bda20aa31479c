import ArgumentParser

/// A share of a whole, from 0 to 1, written `5%` or `0.05`.
struct Share: ExpressibleByArgument, Equatable {
  let value: Double

  init?(argument: String) {
    let isPercentage = argument.hasSuffix("%")
    guard let number = Double(isPercentage ? String(argument.dropLast()) : argument) else {
      return nil
    }
    value = isPercentage ? number / 100 : number
    guard (0...1).contains(value) else { return nil }
  }
}
