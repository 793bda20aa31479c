public import BilingualText
internal import ReportForms

/// What customers are offered, and the segments that they are in.
public struct PackagesResult: AnalysisResult {
  /// One customer.
  public struct Customer: Sendable {
    public var id: String
    /// By their names, in their order.
    public var segments: [String]
    public var proposal: PackageRules.Proposal

    public init(id: String, segments: [String], proposal: PackageRules.Proposal) {
      self.id = id
      self.segments = segments
      self.proposal = proposal
    }
  }

  public let customers: [Customer]
  public let packages: PackageTally
  /// Names of the segments.
  public let segments: [(id: String, label: Label)]
  public let members: SegmentTally

  /// - Precondition: one name for each segment.
  public init(
    customers: [Customer], packages: PackageTally, segments: [(id: String, label: Label)],
    members: SegmentTally
  ) {
    precondition(segments.count == members.counts.count, "one name for each segment")
    self.customers = customers
    self.packages = packages
    self.segments = segments
    self.members = members
  }
}

extension PackagesResult {
  public static let kind = "packages"
  public static let meaning = "What customers are offered, and the segments that they are in."
  public static var members: [AnalysisMember] {
    [AnalysisMember(itemRows), AnalysisMember(segmentRows), AnalysisMember(customerRows)]
  }

  public var measures: [AnalysisMeasure] {
    [
      AnalysisMeasure("customers", Phrase(zh: "客户数", en: "Customers"), count: packages.customers),
      AnalysisMeasure(
        "without_segment", Phrase(zh: "不属任何客户群", en: "In no segment"), count: members.without),
      AnalysisMeasure(
        "overlapping", Phrase(zh: "属于多个客户群", en: "In several segments"),
        count: members.overlapping),
    ]
  }

  public var parts: [AnalysisPart] {
    [
      Self.itemRows(
        packages.rules.items.map {
          ItemRow(
            item: $0, isBase: packages.rules.base.contains($0), count: packages.count(of: $0),
            customers: packages.customers)
        }),
      Self.segmentRows(
        zip(segments, members.counts).map {
          SegmentRow(
            id: $0.id, name: Phrase($0.label, id: $0.id), count: $1, customers: members.customers)
        }),
      Self.customerRows(customers),
    ]
  }

  public var findings: [AnalysisFinding] {
    members.empty.map { position in
      let name = Phrase(segments[position].label, id: segments[position].id)
      return AnalysisFinding(
        .segmentEmpty,
        Phrase(zh: "客户群“\(name.zh)”没有客户", en: "nobody is in the segment `\(name.en)`"))
    }
      + packages.neverProposed.map {
        AnalysisFinding(
          .itemNeverProposed, Phrase(zh: "项目 `\($0)` 没有提供给任何客户", en: "nobody is offered `\($0)`"))
      }
  }

  /// An item with how many get it.
  struct ItemRow: Sendable {
    let item: String
    let isBase: Bool
    let count: Int
    let customers: Int
  }

  static var itemRows: AnalysisRows<ItemRow> {
    AnalysisRows(
      "items", Phrase(zh: "服务项目", en: "Items"), meaning: "An item, the base first.",
      [
        .id("item", "项目", "Item", Phrase(zh: "项目的名称。", en: "Its id.")) { $0.item },
        .text("package", "服务包", "Package", Phrase(zh: "基本或个性化。", en: "Basic or personalised.")) {
          $0.isBase ? Phrase(zh: "基本", en: "basic") : Phrase(zh: "个性化", en: "personalised")
        },
        .count("count", "客户数", "Customers", Phrase(zh: "得到此项目的客户。", en: "Who get it.")) {
          $0.count
        },
        .number("share", "占比", "Share", .percent(2), Phrase(zh: "占全部客户。", en: "Of all customers."))
        { $0.customers == 0 ? nil : Double($0.count) / Double($0.customers) },
      ])
  }

  /// A segment with how many are in it.
  struct SegmentRow: Sendable {
    let id: String
    let name: Phrase
    let count: Int
    let customers: Int
  }

  static var segmentRows: AnalysisRows<SegmentRow> {
    AnalysisRows(
      "segments", Phrase(zh: "客户群", en: "Segments"),
      meaning: "A segment; they may overlap, so that shares may sum to more than 1.",
      [
        .id("segment", "客户群", "Segment", Phrase(zh: "客户群的编号。", en: "Its id.")) { $0.id },
        .text("label", "名称", "Label", Phrase(zh: "中英文名称。", en: "What people call it.")) { $0.name },
        .count("count", "客户数", "Customers", Phrase(zh: "客户群的大小。", en: "Who are in it.")) {
          $0.count
        },
        .number("share", "占比", "Share", .percent(2), Phrase(zh: "占全部客户。", en: "Of all customers."))
        { $0.customers == 0 ? nil : Double($0.count) / Double($0.customers) },
      ])
  }

  static var customerRows: AnalysisRows<Customer> {
    AnalysisRows(
      "proposals", Phrase(zh: "各客户的服务包", en: "Proposals"),
      meaning: "What a customer is offered besides the base; lists are joined by a blank.",
      [
        .id("customer", "客户", "Customer", Phrase(zh: "客户编号。", en: "Its id.")) { $0.id },
        .id("segments", "客户群", "Segments", Phrase(zh: "所属的客户群。", en: "It is in these.")) {
          $0.segments.joined(separator: " ")
        },
        .id(
          "personalised", "个性化项目", "Personalised", Phrase(zh: "基本服务之外的项目。", en: "Besides the base.")
        ) { $0.proposal.personalised.joined(separator: " ") },
        .id(
          "reasons", "依据", "Reasons", Phrase(zh: "每个项目所依据的规则序号。", en: "Each item's rules, from 1.")
        ) {
          $0.proposal.reasons.map { reason in
            reason.item + ":" + reason.rules.map { String($0 + 1) }.joined(separator: ",")
          }.joined(separator: " ")
        },
      ])
  }
}
