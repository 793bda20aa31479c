public import BilingualText

/// What solvers and methods are called, in results and in messages.
public enum MethodName {
  static let closedForm = Phrase(zh: "解析解", en: "closed form")
  static let powerIteration = Phrase(zh: "幂迭代", en: "power iteration")
  static let nodaIteration = Phrase(zh: "Noda 迭代", en: "Noda iteration")
  static let dgeev = Phrase(zh: "LAPACK dgeev", en: "LAPACK dgeev")
  static let newton = Phrase(zh: "牛顿法", en: "Newton")
  static let projectedNewton = Phrase(zh: "投影牛顿法", en: "projected Newton")
  static let nothingMissing = Phrase(zh: "无缺失", en: "nothing is missing")
  static let geometricMean = Phrase(zh: "几何平均", en: "geometric mean")
  static let normalisedColumns = Phrase(zh: "列归一化", en: "normalised columns")
  static let weightedLeastSquares = Phrase(zh: "加权最小二乘", en: "weighted least squares")
  static let inverseColumnSums = Phrase(zh: "列和倒数", en: "inverse column sums")
  static let rowSums = Phrase(zh: "行和", en: "row sums")
  static let logLeastSquares = Phrase(zh: "对数最小二乘", en: "log least squares")
  static let laplacian = Phrase(zh: "拉普拉斯方程", en: "the Laplacian")
  /// The principal right eigenvector, as a method.
  public static let eigenvector = Phrase(zh: "特征向量法", en: "the eigenvector")
  static let derivative = Phrase(zh: "λ 的导数", en: "the derivative of λ")
  static let bestJudgment = Phrase(zh: "最佳判断值", en: "the best judgment")
  static let optimalCompletion = Phrase(zh: "最优补全", en: "the optimal completion")
  static let boundedCompletion = Phrase(zh: "有界补全", en: "the bounded completion")
  static let xuWeiSteps = Phrase(zh: "Xu–Wei 迭代", en: "Xu–Wei steps")
  static let simplex = Phrase(zh: "单纯形法", en: "simplex")
  static let fuzzyJudgments = Phrase(zh: "模糊判断", en: "fuzzy judgments")
  static let goldenWangIndex = Phrase(zh: "Golden–Wang 指数", en: "the Golden–Wang index")
  static let pelaezLamataIndex = Phrase(zh: "Peláez–Lamata 指数", en: "the Peláez–Lamata index")
  static let geometricIndex = Phrase(zh: "几何一致性指数", en: "the geometric index")
  static let relativeError = Phrase(zh: "相对误差", en: "the relative error")
  static let ambiguityIndex = Phrase(zh: "歧义指数", en: "the ambiguity index")
  static let triadIndices = Phrase(zh: "三元组指数", en: "indices over triads")
  static let doublePrecision = Phrase(zh: "双精度", en: "double precision")
  static let largeMatrices = Phrase(zh: "大型矩阵", en: "large matrices")
  static let inverseIteration = Phrase(zh: "反迭代", en: "inverse iteration")
  static let geometricMeanOfWeights = Phrase(
    zh: "专家权重的几何平均", en: "geometric mean of the experts' weights")
  static let arithmeticMeanOfWeights = Phrase(
    zh: "专家权重的算术平均", en: "arithmetic mean of the experts' weights")
  static let harkerMatrix = Phrase(zh: "Harker 矩阵", en: "Harker's matrix")
  static let lu = Phrase(zh: "LU 分解", en: "LU")
  static let conjugateGradients = Phrase(zh: "共轭梯度法", en: "conjugate gradients")

  /// One solver after the other.
  static func sequence(_ names: Phrase...) -> Phrase {
    names.joined(separator: Phrase(zh: "，", en: ", "))
  }
}

/// What settings are called in messages.
enum SettingName {
  static let order = Phrase(zh: "阶数", en: "order")
  static let samples = Phrase(zh: "抽样次数", en: "samples")
  static let missing = Phrase(zh: "缺失对数", en: "missing")
  static let maximum = Phrase(zh: "标度最大值", en: "maximum")
  static let maximumRatio = Phrase(zh: "最大比值", en: "maximumRatio")
  static let bound = Phrase(zh: "上界", en: "bound")
  static let count = Phrase(zh: "个数", en: "count")
  static let decimals = Phrase(zh: "小数位数", en: "decimals")
  static let factor = Phrase(zh: "步长因子", en: "factor")
  static let limit = Phrase(zh: "一致性上限", en: "limit")
  static let tolerance = Phrase(zh: "容差", en: "tolerance")
  static let noiseDeviation = Phrase(zh: "扰动的标准差", en: "deviation of the noise")
  static let noiseGrades = Phrase(zh: "扰动的等级数", en: "grades of the noise")
  static let derivativeMethod = Phrase(zh: "求导的方法", en: "method of the derivatives")
  static let noiseMethod = Phrase(zh: "扰动下的方法", en: "method under noise")
  static let harmonicPairs = Phrase(zh: "调和指数的问卷", en: "pairs of the harmonic index")
}
