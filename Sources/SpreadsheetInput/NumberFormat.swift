/// What a cell's number format makes of its number.
enum NumberFormat: Sendable, Hashable {
  case number
  case percent
  /// A day, with a time of day where the format shows one.
  case date
  /// A time of day without a day.
  case time

  /// A format that has only a number (ECMA-376 part 1, 18.8.30), those of East Asian editions among
  /// them.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    default: self = .number
    }
  }

  /// A format that is written out, such as `yyyy"年"m"月"d"日"` or `0.0%`.
  ///
  /// Looks at the first of its sections only, without texts in quotes, escaped characters and what
  /// stands in brackets; `[h]` counts hours that have passed and is a number.
  init(code: String) {
    var letters: [UInt8] = []
    var isQuoted = false
    var isBracketed = false
    var skips = false
    scan: for byte in code.utf8 {
      if skips {
        skips = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: continue
      case UInt8(ascii: "["): isBracketed = true
      case UInt8(ascii: "]"): isBracketed = false
      case _ where isBracketed: continue
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): skips = true
      case UInt8(ascii: ";"): break scan
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
      default: letters.append(byte)
      }
    }
    let text = String(decoding: letters, as: UTF8.self)
    let elapsed = ["[h", "[m]", "[mm", "[s"].contains { code.lowercased().contains($0) }
    if text.contains("%") {
      self = .percent
    } else if text.contains("general") || elapsed || text.contains("e+") || text.contains("e-") {
      self = .number
    } else if text.contains("y") || text.contains("d") || text.contains("e") {
      self = .date
    } else if text.contains("h") || text.contains("s") {
      self = .time
    } else {
      self = text.contains("m") ? .date : .number
    }
  }
}
