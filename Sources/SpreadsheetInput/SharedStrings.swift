/// The texts that cells refer to by number, one after the other in one piece of memory.
struct SharedStrings: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  /// Where a text stands among the bytes; nil when there is none of this number.
  func range(_ index: Int) -> Range<Int>? {
    guard ends.indices.contains(index) else { return nil }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  mutating func endText() { ends.append(UInt32(bytes.count)) }
}

/// Collects `sst/si`: the texts of an item's runs, without phonetic hints.
struct SharedStringsHandler: XMLElementHandler {
  private(set) var strings = SharedStrings()
  private let limits: SpreadsheetLimits
  private var isInItem = false
  private var isInPhonetic = false
  private var isInText = false

  init(_ limits: SpreadsheetLimits) { self.limits = limits }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "si": isInItem = true
    case "rPh": isInPhonetic = true
    case "t": isInText = isInItem && !isInPhonetic
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetProblem) {
    guard isInText else { return }
    strings.append(bytes)
    if strings.bytes.count > limits.sharedText {
      throw .sharedStringsTooLong(limit: limits.sharedText)
    }
  }

  mutating func end(_ name: XMLName) throws(SpreadsheetProblem) {
    switch name {
    case "t": isInText = false
    case "rPh": isInPhonetic = false
    case "si":
      isInItem = false
      strings.endText()
      if strings.count >= limits.sharedStrings {
        throw .tooManySharedStrings(limit: limits.sharedStrings)
      }
    default: break
    }
  }
}
