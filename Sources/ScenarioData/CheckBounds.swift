package import BilingualText
import Diagnostics

/// What a checked number must satisfy.
public struct CheckBounds: Sendable, Hashable {
  /// Included; nil for no lower bound.
  public var atLeast: Double?
  /// Included; nil for no upper bound.
  public var atMost: Double?
  /// To 1e-9; nil where no value is asked for.
  public var equals: Double?
  /// Whether the number must be whole.
  public var integer = false

  package init() {}

  package func admits(_ value: Double) -> Bool {
    if let atLeast, value < atLeast { return false }
    if let atMost, value > atMost { return false }
    if let equals, abs(value - equals) > 1e-9 { return false }
    return !integer || value == value.rounded()
  }

  /// The bounds in words.
  package var phrase: Phrase {
    var english: [String] = []
    var chinese: [String] = []
    if integer {
      english.append("a whole number")
      chinese.append("整数")
    }
    if let equals {
      english.append("\(plainText(equals))")
      chinese.append("等于 \(plainText(equals))")
    }
    if let atLeast, let atMost {
      english.append("between \(plainText(atLeast)) and \(plainText(atMost))")
      chinese.append("在 \(plainText(atLeast)) 与 \(plainText(atMost)) 之间")
    } else if let atLeast {
      english.append("at least \(plainText(atLeast))")
      chinese.append("不小于 \(plainText(atLeast))")
    } else if let atMost {
      english.append("at most \(plainText(atMost))")
      chinese.append("不大于 \(plainText(atMost))")
    }
    return Phrase(zh: chinese.joined(separator: "，"), en: english.joined(separator: ", "))
  }

}
