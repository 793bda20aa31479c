import BilingualText
import FuzzyEvaluation
import IndicatorEvaluation
import PairwiseComparisons
import ScenarioAnalyses
import ScenarioData
import ScenarioShape

/// How the constructs of a scenario are written, each described once: the keys that the reader knows,
/// the words that it takes, the JSON Schema and the tables of the guide are these.
enum ScenarioForms {
  /// The whole file.
  static let root = SyntaxForm.mapping(
    [
      key(
        "schema", "格式与主版本，必须在首位", "Name and major version of the format; it comes first.",
        .choice([SyntaxChoice("ahp-scenario/1")]), isRequired: true),
      key("id", "编号，用于报告", "For reports.", .id),
      key("title", "标题，用于报告", "For reports.", label),
      key(
        "scales", "自定义判断标度", "Own judgment scales, by name.", .names(scale),
        absence: "built in: saaty, balanced, power, geometric, logarithmic, root, inverse-linear, …"
      ),
      key(
        "experts", "专家；权重之和为 1，或都不写", "Who judges; weights sum to 1, or none is given.",
        .list(.either([.id, expert])), absence: "whoever judges"),
      key("weighting", "判断如何成为权重", "How judgments become weights.", weighting),
      key("tree", "层次结构", "The hierarchy from the goal down.", node),
      key(
        "network", "网络（ANP），代替 `tree`",
        "A network of influences (ANP), in place of `tree`.", network),
      key("judgments", "命名的判断", "Named sets of judgments.", .names(judgmentSet)),
      key(
        "alternatives", "备选方案", "The options of a classical AHP; a leaf's `score` compares them.",
        .list(.either([.id, alternative]))),
      key(
        "indicators", "指标：测量什么、如何计分",
        "What is measured, and how a raw value becomes a score of 0 to 100; by id.",
        .names(.either([indicator, .empty]))),
      key("customers", "客户资料与分类", "Master data and classes of the customers.", customers),
      key("data", "数据文件", "CSV files with measured values.", .either([dataFile, .list(dataFile)])),
      key(
        "periods", "评价期，首尾均含", "Spans of days, both ends inclusive.", .list(.either([.id, period]))),
      key("compare", "比较两个评价期", "The periods before and after.", compare),
      key(
        "bands", "等级，从好到差",
        "From the best to the worst; lower bounds inclusive; the last starts at 0.",
        .list(band)),
      key("checks", "检查项", "Assertions on the data and the weights.", .list(check)),
      key(
        "robustness", "稳健性分析的假设", "What `ahp robustness` takes as uncertain.",
        RobustnessSyntax.shape.form),
      key(
        "rankings", "多方法排序的设定", "Methods and settings of `ahp rankings`.",
        RankingsSyntax.shape.form),
      key(
        "fuzzy", "模糊综合评价的设定", "Grades and memberships of `ahp fuzzy`.",
        FuzzySyntax.shape.form),
    ] + AnalysesSyntax.fields.map(\.key))

  // MARK: Judging

  static let scale = SyntaxForm.mapping([
    key(
      "max", "最大判断值；倒数为最小", "The largest judgment; its reciprocal is the smallest.", number,
      absence: "9"),
    key("words", "词语与其数值", "Words with their numbers.", .names(number)),
  ])

  static let expert = SyntaxForm.mapping([
    key("id", "编号", "The expert's id.", .id, isRequired: true),
    key("name", "姓名", "The expert's name.", label),
    key("weight", "权重，占 1 的份额", "A share of 1.", number, absence: "all the same"),
  ])

  static let weighting = SyntaxForm.mapping(ownWeighting + treeCombination)
  private static let ownWeighting = [
    key(
      "method", "由判断求权重的方法", "How weights follow from judgments.", words(PriorityMethod.self),
      absence: "eigenvector"),
    key(
      "group", "多位专家的合成", "How experts are put together.", words(GroupAggregation.self),
      absence: "aij"),
    key(
      "incomplete", "缺失判断的处理", "What completes missing judgments.", words(IncompleteTreatment.self),
      absence: "optimal"),
    key("consistency", "一致性检验", "How judgments are tested.", consistency),
    key("mode", "方案合成模式", "Of alternatives.", words(AlternativeMode.self), absence: "distributive"),
    key("exclude", "剔除自身不一致的专家", "Experts left out because of their own CR.", exclude),
    key(
      "fuzzy", "模糊判断求权重的方法", "How fuzzy judgments become weights.", words(FuzzyWeighting.self),
      absence: "constrained"),
  ]

  static let exclude = SyntaxForm.mapping([
    key(
      "cr_above", "CR 高于此值者剔除", "Who is above this CR is left out and named.", number,
      isRequired: true)
  ])

  static let randomIndex = SyntaxForm.mapping([
    key("name", "名称", "What reports call it.", .text, isRequired: true),
    key("values", "3、4、5……阶的 RI", "RI of 3, 4, 5 … items.", .list(number), isRequired: true),
  ])

  static let consistency = SyntaxForm.mapping([
    key("index", "一致性指标", "The index.", .choice([SyntaxChoice("cr")]), absence: "cr"),
    key(
      "random_index", "随机一致性指标表", "The table of random indices, by name or an own one.",
      .either([words(RandomIndexTable.self), randomIndex]), absence: "saaty-1980"),
    key(
      "limit", "CR 的上限", "The largest CR; `saaty-1994` takes 0.05, 0.08 and 0.10 by order.",
      .either([number, .choice([SyntaxChoice("saaty-1994")])]), absence: "0.10"),
    key(
      "on_violation", "超限时", "What a CR over the limit leads to.", words(ViolationAction.self),
      absence: "warn"),
  ])

  /// `pairs`, `upper`, `matrix`.
  static let judgmentForms = [
    key(
      "pairs", "[x, y, v]：x 的重要性是 y 的 v 倍；[x, y, [l, m, u]] 为模糊判断",
      "[x, y, v]: x is v times as important as y; [x, y, [l, m, u]] is a fuzzy judgment.",
      .named("pairs", { .list(.tuple([.id, .id, .either([ratio, triple])])) })),
    key(
      "upper", "上三角，第 r 行列出 (r, r+1) … (r, n)",
      "The upper triangle: row r lists (r, r+1) … (r, n).", table),
    key("matrix", "整个判断表", "The whole table.", table),
  ]

  private static let ratio = SyntaxForm.described(
    Phrase(zh: "数字或标度的词语", en: "A number or a word of the scale."),
    .scalar(["number", "string", "null"]))
  private static let triple = SyntaxForm.described(
    Phrase(zh: "[下限, 中值, 上限]", en: "[lower, middle, upper]"), .tuple([ratio, ratio, ratio]))
  private static let table = SyntaxForm.named("table", { .list(.list(ratio)) })

  /// What stands beside judgments wherever they stand.
  private static let judging = [
    key("scale", "判断标度", "The judgment scale.", .text, absence: "saaty"),
    key(
      "orientation", "row：第 r 行第 c 列表示 r 比 c 重要多少倍；column 相反",
      "row: entry (r, c) says how many times r is as important as c; column: how many times c is as "
        + "important as r. A table needs one of them.", words(Orientation.self)),
    key(
      "by", "按专家给出的判断", "The judgments of each expert.",
      .named("by", { .names(.mapping(judgmentForms)) })),
    key(
      "survey", "问卷 CSV：每位专家一行，每对一列",
      "The answers as a CSV file, one row an expert, one column a pair.", survey),
    key(
      "expert_weights", "各专家在本组判断中的权重，和为 1",
      "What each expert counts in these judgments, instead of the weights under `experts`; they sum to 1.",
      .names(number)),
    key(
      "fuzzy", "模糊宽度：每个判断 g 成为 (g−n, g, g+n)，不出标度",
      "Makes every grade g the triangle (g − n, g, g + n) inside the scale.", number),
  ]

  static let judgmentSet = SyntaxForm.mapping(
    [
      key("items", "比较项", "What is compared.", .list(.id), isRequired: true),
      key(
        "use", "用途", "`audit`: checked and reported, not computed with.",
        .choice([SyntaxChoice("audit"), SyntaxChoice("weights")]), absence: "weights"),
      key(
        "expect", "与表一同发布的数值", "Figures published with a table, to be found again in it.", expect),
    ] + judging + judgmentForms)

  static let expect = SyntaxForm.mapping([
    key("column_sums", "各列之和", "The sum of each column.", .list(number)),
    key("decimals", "比较到几位小数", "The decimals that are compared.", .integer(0...15), absence: "9"),
  ])

  static let survey = SyntaxForm.named(
    "survey",
    {
      .mapping(
        [
          key("path", "路径", "Relative to the scenario's folder.", .text, isRequired: true),
          sheet,
          key(
            "id", "专家编号所在列", "The column with the experts' ids.", .text,
            absence: "the rows are numbered"),
          key(
            "sign", "答案的含义，无默认值", "What an answer means; there is no default.",
            words(SurveyConvention.self), isRequired: true),
          key("join", "列名中两项之间的字符", "Between the two items of a heading.", .text, absence: "_"),
          key(
            "columns", "各列对应的一对", "The pair of each column, where headings do not name it.",
            .names(.tuple([.id, .id]))),
          key(
            "ignore", "不表示判断的列", "Columns that are no pairs.", .either([.text, .list(.text)])),
          key("encoding", "编码", "How the bytes become text.", encoding, absence: "utf-8"),
          key("separator", "分隔符", "Between the fields.", separator, absence: "found by itself"),
        ] + litter)
    })

  // MARK: The tree

  static let node: SyntaxForm = .named("node", { nodeMapping })
  static let nodeMapping: SyntaxForm = .mapping([
    key("id", "编号", "The node's id.", .id, isRequired: true),
    key("label", "名称", "What people read.", label),
    key(
      "aggregate", "下级得分如何合成", "How the children's scores become the node's.", aggregation,
      absence: "arithmetic"),
    key(
      "weights", "下级的权重", "The children's weights.",
      anyWeights),
    key("children", "下级：节点，或指标的编号", "Nodes, or ids of indicators.", .list(.either([.id, node]))),
    key(
      "fuzzy_operator", "`ahp fuzzy` 中本节点的合成算子",
      "How `ahp fuzzy` composes the children of this node.", words(FuzzyOperator.self),
      absence: "that of `fuzzy`"),
  ])

  static let aggregation = SyntaxForm.either([
    .choice(choices(AggregationKind.allCases.filter { $0.aggregation != nil })), power,
  ])
  static let power = SyntaxForm.mapping([
    key("power", "幂次，-100…100 且不为 0", "The exponent, -100…100 and not 0.", number, isRequired: true)
  ])

  static let nodeWeights = SyntaxForm.mapping(
    [
      key("given", "各下级的份额，和为 1", "Each child's share; they sum to 1.", .names(number)),
      key("judgments", "命名判断", "The set of this name.", .id),
    ] + judging + judgmentForms)

  // MARK: Values to scores

  static let indicator = SyntaxForm.mapping([
    key("label", "名称", "What people read.", label),
    key("unit", "单位", "Of the raw values.", .text),
    key(
      "as", "百分数的写法", "How tables write per cents.", words(PercentNotation.self),
      absence: "percent"),
    key(
      "direction", "越大越好、越小越好、接近目标值", "Which way a value is better; it must agree with the rule.",
      words(Direction.self)),
    key("score", "计分规则", "How a value becomes a score.", score),
    key(
      "from", "取自分析：每个客户得到其所在组该期的值",
      "From an analysis: each customer gets its group's value of the period.",
      IndicatorSourceSyntax.shape.form),
    key("missing", "缺失值处理", "What happens where there is no value.", missing, absence: "error"),
    key(
      "outliers", "计分前对离群值的处理", "What becomes of values far out before they are scored.",
      .either([.choice([SyntaxChoice("log")]), winsorising])),
  ])

  static let winsorising = SyntaxForm.mapping([
    key(
      "winsorise", "[低, 高]：收缩到的分位数", "[low, high]: the quantiles that values are held between.",
      .tuple([share, share]), isRequired: true)
  ])
  private static let share = SyntaxForm.described(
    Phrase(zh: "份额", en: "5% or 0.05"), .scalar(["number", "string"]))

  static let alternative = SyntaxForm.mapping([
    key("id", "编号", "Its id.", .id, isRequired: true),
    key("label", "名称", "What people read.", label),
  ])

  /// The keys of each rule beside `rule`.
  static func ruleKeys(_ kind: ScoreRuleKind) -> [SyntaxKey] {
    switch kind {
    case .piecewise:
      [
        key(
          "points", "点 [数值, 得分]，数值递增", "Points [value, score], ascending.", .list(interval),
          isRequired: true)
      ]
    case .goalposts:
      [
        key("zero", "得 0 分的数值", "The value that scores 0.", number, isRequired: true),
        key("full", "得 100 分的数值", "The value that scores 100.", number, isRequired: true),
      ]
    case .target:
      [
        key("target", "目标值", "The value that scores 100.", number, isRequired: true),
        key(
          "zero_at", "[下, 上]：得 0 分处", "[low, high]: where the score is 0.", interval,
          isRequired: true),
      ]
    case .steps:
      [
        key("steps", "分段，`upto` 递增", "Steps, `upto` ascending.", .list(step), isRequired: true),
        key("else", "其余数值的得分", "The score above the last step.", number, isRequired: true),
      ]
    case .categories:
      [key("map", "各文本的得分", "The score of each text.", .names(number), isRequired: true)]
    case .linear:
      [
        key("slope", "斜率", "The factor.", number, isRequired: true),
        key("offset", "截距", "What is added.", number, absence: "0"),
      ]
    case .minMax, .zScore, .zScoreOfSample, .rank, .percentile, .percentRank:
      [key("scope", "比较范围", "Among whom it compares.", words(RelativeScope.self), isRequired: true)]
    case .alternativesJudged, .alternativesMeasured: []
    }
  }

  /// Keys of every rule.
  static let scoreRange = [
    key(
      "to", "[低, 高]：得分范围", "[low, high]: scores run in this instead of 0 to 100.", interval,
      absence: "[0, 100]"),
    key("floor", "得分下限", "No score is below this.", number),
  ]

  static let step = SyntaxForm.mapping([
    key("upto", "上限（含）", "Inclusive.", number, isRequired: true),
    key("score", "得分", "Its score.", number, isRequired: true),
  ])

  /// A rule, told apart by `rule`, or judgments between the alternatives.
  static let score = SyntaxForm.either(
    ScoreRuleKind.ofValues.map { kind in
      .mapping(
        [
          key(
            "rule", "计分规则", "The rule.", .choice([SyntaxChoice(kind.rawValue, kind.explanation)]),
            isRequired: true)
        ] + ruleKeys(kind) + scoreRange)
    } + [alternativeScore])

  static let alternativeScore = SyntaxForm.mapping(
    [
      key("mode", "方案合成模式", "Instead of the one under `weighting`.", words(AlternativeMode.self)),
      key(
        "values", "各方案的实测值，大于 0", "A measured value of each alternative, above 0.", .names(number)),
      key("judgments", "命名判断", "The set of this name.", .id),
    ] + judging + judgmentForms)

  static let missing = SyntaxForm.either([
    policy,
    .mapping([
      key("policy", "处理方式", "The policy.", .either([policy, .mapping([policyScore])])), policyScore,
      impute,
    ]),
  ])
  private static let policy = SyntaxForm.choice(
    choices(MissingPolicyKind.allCases.filter { $0.policy != nil }))
  static let impute = key(
    "impute", "以其他客户的值填补", "Filled in from the other customers.",
    words(DataTreatment.Imputation.self))
  static let policyScore = key("score", "计此分", "This score, 0 to 100.", number)

  // MARK: Customers, data, periods

  static let customers = SyntaxForm.mapping([
    key("data", "客户资料文件", "A CSV file, one row a customer.", customerData),
    key("classes", "客户类别；依次匹配，先匹配者为准", "The first that matches wins.", .list(customerClass)),
    key(
      "segments", "客户群：一户可属多个或不属任何", "Like classes; a customer may be in several or in none.",
      .list(customerClass)),
  ])

  static let customerData = SyntaxForm.mapping(
    [
      key("path", "路径", "Relative to the scenario's folder.", .text, isRequired: true),
      sheet,
      key("encoding", "编码", "How the bytes become text.", encoding, absence: "utf-8"),
      key("separator", "分隔符", "Between the fields.", separator, absence: "found by itself"),
      key("id", "客户编号列", "The column with the ids.", .text, absence: "customer"),
    ] + litterOfNumbers)

  /// What spreadsheets leave around a table.
  static let litter = [
    key(
      "header_row", "表头所在行，其上为标题", "The line of the header; titles stand above.",
      .integer(1...1000), absence: "1"),
    key(
      "skip_rows", "首列为此文本的行不读", "Rows whose first field is this are left out.",
      .either([.text, .list(.text)])),
  ]

  /// The same of tables with numbers.
  static let litterOfNumbers =
    [
      key(
        "tidy", "读懂表格软件的千分位、单位、全角数字等", "Reads what spreadsheets make of numbers and says so.",
        .boolean)
    ] + litter

  static let customerClass = SyntaxForm.mapping(
    [
      key("id", "编号", "Its id.", .id, isRequired: true),
      key("label", "名称", "What people read.", label),
    ] + conditionKeys)

  static let condition: SyntaxForm = .named("condition", { .mapping(conditionKeys) })

  static let conditionKeys: [SyntaxKey] = [
    key("any", "满足其一", "At least one of these holds.", .list(condition)),
    key("all", "全部满足", "All of these hold.", .list(condition)),
    key("otherwise", "其余客户", "Everybody else.", .boolean),
    key(
      "top", "最大的若干户", "The largest by `by`; who ties with the last belongs too.",
      .integer(1...1_000_000_000)),
    key("by", "按此字段", "With `top`: the field.", .text),
    key("within", "在此字段的每个取值内", "With `top`: within each value of this field.", .text),
    key("field", "字段", "A column of the customer file.", .text),
    key("at_least", "不低于（含）", "Inclusive.", number),
    key("at_most", "不高于（含）", "Inclusive.", number),
    key("between", "两者之间（含）", "Both inclusive.", interval),
    key("equals", "等于其一", "One text or several.", .either([.id, .list(.id)])),
  ]

  /// Of every table that may stand in a workbook.
  static let sheet = key(
    "sheet", "工作簿（.xlsx）的工作表", "The sheet of a workbook (.xlsx).", .text,
    absence: Phrase(zh: "唯一的工作表", en: "the only one"))
  static let dataFile = SyntaxForm.named("data_file", { .mapping(dataKeys) })
  static let dataKeys: [SyntaxKey] = ownDataKeys + litterOfNumbers
  private static let ownDataKeys: [SyntaxKey] = [
    key("path", "路径", "Relative to the scenario's folder.", .text, isRequired: true),
    sheet,
    key("encoding", "编码", "How the bytes become text.", encoding, absence: "utf-8"),
    key("separator", "分隔符", "Between the fields.", separator, absence: "found by itself"),
    key(
      "layout", "布局", "wide: one column an indicator; long: one row a value.",
      words(DataFile.Layout.self), absence: "wide"),
    key("id", "客户编号列", "The column with the customers' ids.", .text, absence: "customer"),
    key(
      "period", "评价期列，或期的来历", "The column with the period, or where else it stands.",
      .either([.text, periodSource])),
    key(
      "missing", "表示缺失的文本", "Texts that mean no value.", .either([.text, .list(.text)]),
      absence: "empty"),
    key(
      "columns", "指标与列名的对应", "Indicator to column, where the names differ.",
      .names(.either([.text, columnSource]))),
    key(
      "indicator", "指标列", "Long layout: the column with the indicator.", .text, absence: "indicator"
    ),
    key("value", "数值列", "Long layout: the column with the value.", .text, absence: "value"),
  ]

  static let columnSource = SyntaxForm.mapping([
    key("column", "列名", "The column.", .text),
    key("ratio", "[分子, 分母] 两列", "[numerator, denominator]: two columns.", .tuple([.text, .text])),
    key("times", "乘以", "What a value is multiplied by.", number, absence: "1"),
  ])

  static let periodSource = SyntaxForm.mapping([
    key("column", "列名", "The column.", .text),
    key("as", "列中写的是什么", "What the column holds.", words(WrittenDate.Unit.self)),
    key("fixed", "整个文件的评价期", "The period of the whole file.", .id),
    key("from_name", "由文件名得出，`*` 处为期", "From the file's name; the period stands at `*`.", .text),
  ])

  static let period = SyntaxForm.mapping([
    key("id", "编号", "Its id.", .id, isRequired: true),
    key("label", "名称", "What people read.", label), key("start", "首日（含）", "The first day.", day),
    key("end", "末日（含）", "The last day.", day),
  ])

  static let compare = SyntaxForm.mapping([
    key("baseline", "之前的评价期", "The period before.", .id, isRequired: true),
    key("current", "之后的评价期", "The period after.", .id, isRequired: true),
    key(
      "test", "检验方法", "The paired test.", words(PairedTestKind.self),
      absence: "wilcoxon-signed-rank"),
    key("by", "另按客户类别比较", "Also by class.", .choice([SyntaxChoice("class")])),
  ])

  static let band = SyntaxForm.mapping([
    key("id", "编号", "Its id.", .id, isRequired: true),
    key("label", "名称", "What people read.", label),
    key("min", "下限（含）", "The least score, inclusive.", number, isRequired: true),
  ])

  /// What a check is about; each check has one of these.
  static let checkSubjects = [
    key("weights_sum", "节点下级权重之和", "The local weights below this node, added.", .id),
    key("weight", "节点的全局权重", "The global weight of this node.", .id),
    key("consistency_ratio", "判断的 CR", "The group's CR of this judgment set.", .id),
    key("rows", "每个客户的行数", "The rows of this data file for each customer.", .text),
    key("column", "指标列的每个值", "Every value of this indicator.", .id),
  ]

  static let check = SyntaxForm.mapping(
    checkSubjects + [
      key("per", "按客户", "With `rows`.", .list(.choice([SyntaxChoice("customer")]))),
      key("equals", "等于", "To 1e-9.", number), key("exactly", "等于", "To 1e-9.", number),
      key("at_least", "不小于", "Inclusive.", number), key("at_most", "不大于", "Inclusive.", number),
      key("between", "两者之间", "Both inclusive.", interval),
      key("integer", "整数", "Whole numbers only.", .boolean),
    ])
}
