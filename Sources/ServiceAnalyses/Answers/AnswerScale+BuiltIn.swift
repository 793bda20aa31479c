extension AnswerScale {
  /// How likely somebody would recommend us, 0 to 10: promoters 9 and 10, detractors 0 to 6 (Reichheld
  /// 2003, Harvard Business Review 81(12)).
  public static let nps = builtIn((0...10).map { Level("\($0)") }, top: 2, bottom: 7)

  /// Very dissatisfied to very satisfied; dissatisfied are the two lowest.
  public static let satisfaction5 = builtIn(
    [
      Level("非常不满意", otherNames: ["very dissatisfied"]),
      Level("不满意", otherNames: ["dissatisfied"]),
      Level("一般", otherNames: ["neutral"]),
      Level("满意", otherNames: ["satisfied"]),
      Level("非常满意", otherNames: ["very satisfied"]),
    ], top: 1, bottom: 2)

  /// The answers of a Kano questionnaire, from dislike to like.
  public static let kano5 = builtIn(
    [
      Level("不喜欢", otherNames: ["dislike"]),
      Level("可以忍受", otherNames: ["能忍受", "live-with"]),
      Level("无所谓", otherNames: ["neutral"]),
      Level("理应如此", otherNames: ["must-be"]),
      Level("喜欢", otherNames: ["like"]),
    ], top: 1, bottom: 1)

  /// No and yes, the worst first; the net score is the share of yes less that of no.
  public static let yesNo = builtIn(
    [Level("否", otherNames: ["no", "0"]), Level("是", otherNames: ["yes", "1"])],
    top: 1, bottom: 1)

  /// By the names that scenarios use.
  public static let builtIn: [(name: String, scale: AnswerScale)] = [
    ("nps", nps), ("satisfaction-5", satisfaction5), ("kano-5", kano5), ("yes-no", yesNo),
  ]

  private static func builtIn(_ levels: [Level], top: Int, bottom: Int) -> AnswerScale {
    guard let scale = try? AnswerScale(levels, top: top, bottom: bottom) else {
      preconditionFailure("the scales built in are in order")
    }
    return scale
  }
}
