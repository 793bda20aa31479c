/// What solvers, methods and settings are called in messages: named in English where they are used,
/// translated here.
enum MethodName {
  static func text(_ english: String, chinese: Bool) -> String {
    guard chinese else { return english }
    if let name = names[english] { return name }
    // Several solvers in a row.
    let parts = english.split(separator: ",").map { part in
      let part = String(part.drop { $0 == " " })
      return names[part] ?? part
    }
    return parts.joined(separator: "，")
  }

  private static let names = [
    "closed form": "解析解",
    "power iteration": "幂迭代",
    "inverse iteration": "反迭代",
    "Noda iteration": "Noda 迭代",
    "LAPACK dgeev": "LAPACK dgeev",
    "Newton": "牛顿法",
    "projected Newton": "投影牛顿法",
    "nothing is missing": "无缺失",
    "geometric mean": "几何平均",
    "LU": "LU 分解",
    "conjugate gradients": "共轭梯度法",
    "geometric mean of the experts' weights": "专家权重的几何平均",
    "arithmetic mean of the experts' weights": "专家权重的算术平均",
    "normalised columns": "列归一化",
    "weighted least squares": "加权最小二乘",
    "inverse column sums": "列和倒数",
    "row sums": "行和",
    "Harker's matrix": "Harker 矩阵",
    "log least squares": "对数最小二乘",
    "the Laplacian": "拉普拉斯方程",
    "the eigenvector": "特征向量法",
    "the derivative of λ": "λ 的导数",
    "the best judgment": "最佳判断值",
    "the optimal completion": "最优补全",
    "the bounded completion": "有界补全",
    "Xu–Wei steps": "Xu–Wei 迭代",
    "simplex": "单纯形法",
    "fuzzy judgments": "模糊判断",
    "the Golden–Wang index": "Golden–Wang 指数",
    "the Peláez–Lamata index": "Peláez–Lamata 指数",
    "the geometric index": "几何一致性指数",
    "the relative error": "相对误差",
    "the ambiguity index": "歧义指数",
    "indices over triads": "三元组指数",
    "double precision": "双精度",
    "large matrices": "大型矩阵",
    "order": "阶数",
    "samples": "抽样次数",
    "seed": "随机种子",
    "missing": "缺失对数",
    "maximum": "标度最大值",
    "maximumRatio": "最大比值",
    "bound": "上界",
    "count": "个数",
    "decimals": "小数位数",
    "factor": "步长因子",
    "limit": "一致性上限",
    "tolerance": "容差",
    "deviation of the noise": "扰动的标准差",
    "grades of the noise": "扰动的等级数",
    "method of the derivatives": "求导的方法",
    "method under noise": "扰动下的方法",
    "pairs of the harmonic index": "调和指数的问卷",
  ]
}

extension NumericalSolution {
  /// What did the work, in English or Chinese.
  public func solverName(chinese: Bool = false) -> String {
    MethodName.text(solver, chinese: chinese)
  }
}
