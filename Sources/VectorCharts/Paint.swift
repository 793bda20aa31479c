/// What colours stand for; one identity a meaning. Blue and orange stay apart for all common kinds of
/// colour blindness, and a sign, shape, dash or word always goes with them.
public enum Paint: String, Sendable, Hashable, CaseIterable {
  case ink, muted, line, grid, paper, panel, zone
  /// Values as they are; later periods.
  case blue
  /// Groups, ranges, earlier values.
  case paleBlue = "pale-blue"
  /// What is worse, falls or is over a limit.
  case orange
  case paleOrange = "pale-orange"
  /// What passes, and nothing else.
  case green
  case paleGreen = "pale-green"
  /// Further series.
  case violet, brown, grey
  /// Ordered parts from the best to the worst, whose order shows in grey as well.
  case part1, part2, part3, part4, part5, part6, part7
  /// Texts on them.
  case onPart1 = "on-part1"
  case onPart2 = "on-part2"
  case onPart3 = "on-part3"
  case onPart4 = "on-part4"
  case onPart5 = "on-part5"
  case onPart6 = "on-part6"
  case onPart7 = "on-part7"
}

extension Paint {
  /// The colours on white and on a dark page, as `rrggbb`.
  private var colours: (light: String, dark: String) {
    switch self {
    case .ink: ("1b1f24", "e7eaee")
    case .muted: ("5b6470", "a2abb7")
    case .line: ("d0d5dc", "3a414a")
    case .grid: ("e6e9ee", "2a3038")
    case .paper: ("ffffff", "14171b")
    case .panel: ("f6f7f9", "1d2126")
    case .zone: ("f1f4f8", "1a1e24")
    case .blue: ("0b63a5", "5aaee8")
    case .paleBlue: ("cfe2f2", "1d405c")
    case .orange: ("c4500a", "f08b4b")
    case .paleOrange: ("fbe9e1", "3a2218")
    case .green: ("0b7a5b", "4cc39d")
    case .paleGreen: ("e5f3ee", "15312a")
    case .violet: ("7a4fa3", "b795dd")
    case .brown: ("80600f", "d1ac54")
    case .grey: ("6b7280", "9aa3ae")
    case .part1: ("084a7d", "b9dcf7")
    case .part2: ("2b7bba", "6fb4e6")
    case .part3: ("7db3dc", "35719f")
    case .part4: ("d3d8de", "4a525c")
    case .part5: ("f0b27a", "a5662a")
    case .part6: ("dd7f38", "cf7a3c")
    case .part7: ("c4500a", "f5a06a")
    case .onPart1, .onPart2: ("ffffff", "0b2236")
    case .onPart3: ("10202e", "ffffff")
    case .onPart4: ("1b1f24", "ffffff")
    case .onPart5: ("2b1600", "ffffff")
    case .onPart6: ("2b1600", "2b1600")
    case .onPart7: ("ffffff", "2b1600")
    }
  }

  /// The colour on white paper, where no style sheet says otherwise.
  var light: String { "#" + colours.light }

  /// The style sheet of a page with drawings: the colours as custom properties (`--blue`), dark where
  /// the reader wants it, light on paper, and the classes that drawings carry (`f-blue`, `s-blue`).
  public static var styleSheet: String {
    func properties(_ colour: (Paint) -> String) -> String {
      allCases.map { "--\($0.rawValue):#\(colour($0));" }.joined()
    }
    let light = ":root{\(properties { $0.colours.light })}"
    let classes = allCases.map { paint in
      let name = paint.rawValue
      return ".f-\(name){fill:var(--\(name))}.s-\(name){stroke:var(--\(name))}"
    }
    return light
      + "@media (prefers-color-scheme:dark){:root{\(properties { $0.colours.dark })}}"
      + "@media print{\(light)}" + classes.joined()
  }

  /// The paint of a part and that of the text on it.
  ///
  /// - Parameters:
  ///   - position: 0 for the best part.
  ///   - count: How many parts there are; more than seven share colours with their neighbours.
  static func part(_ position: Int, of count: Int) -> (fill: Paint, text: Paint) {
    let fills: [Paint] = [.part1, .part2, .part3, .part4, .part5, .part6, .part7]
    let texts: [Paint] = [
      .onPart1, .onPart2, .onPart3, .onPart4, .onPart5, .onPart6, .onPart7,
    ]
    let chosen: [Int] =
      switch count {
      case ...1: [1]
      case 2: [1, 6]
      case 3: [0, 2, 6]
      case 4: [0, 2, 4, 6]
      case 5: [0, 1, 2, 4, 6]
      case 6: [0, 1, 2, 4, 5, 6]
      case 7: [0, 1, 2, 3, 4, 5, 6]
      default: (0..<count).map { $0 * 7 / count }
      }
    let index = chosen[min(max(0, position), chosen.count - 1)]
    return (fills[index], texts[index])
  }
}
