extension JudgmentScale {
  /// Saaty's scale: 1 … 9 and reciprocals, the grades are the ratios.
  public static let saaty = JudgmentScale(
    name: "saaty", maximum: 9, function: .linear, words: saatyWords)

  /// The scales that need no definition, Saaty's first. All take the grades 1 … 9.
  public static let builtIn: [JudgmentScale] =
    [saaty]
    + ScaleFunction.allCases.filter { $0 != .linear }.map {
      JudgmentScale(name: $0.rawValue, maximum: 9, function: $0, words: saatyWords)
    }

  /// The built-in scale of this name; `ma-zheng` is another name of `inverse-linear`.
  public static func named(_ name: String) -> JudgmentScale? {
    builtIn.first { $0.name == (name == "ma-zheng" ? ScaleFunction.inverseLinear.rawValue : name) }
  }

  private static let saatyWords = [
    ScaleWord(grade: 1, chinese: "同等重要", english: "equal"),
    ScaleWord(grade: 2, chinese: "介于同等与稍微之间", english: "equal to moderate"),
    ScaleWord(grade: 3, chinese: "稍微重要", english: "moderate"),
    ScaleWord(grade: 4, chinese: "介于稍微与明显之间", english: "moderate to strong"),
    ScaleWord(grade: 5, chinese: "明显重要", english: "strong"),
    ScaleWord(grade: 6, chinese: "介于明显与强烈之间", english: "strong to very strong"),
    ScaleWord(grade: 7, chinese: "强烈重要", english: "very strong"),
    ScaleWord(grade: 8, chinese: "介于强烈与极端之间", english: "very strong to extreme"),
    ScaleWord(grade: 9, chinese: "极端重要", english: "extreme"),
  ]
}
