public import BilingualText
internal import ReportForms

/// What customers are offered, and the segments that they are in.
public struct PackagesResult: AnalysisResult {
  /// One customer.
  public struct Customer: Sendable {
    /// Its id.
    public var id: String
    /// By their names, in their order.
    public var segments: [String]
    /// What it gets besides the base, and why.
    public var proposal: PackageRules.Proposal

    public init(id: String, segments: [String], proposal: PackageRules.Proposal) {
      self.id = id
      self.segments = segments
      self.proposal = proposal
    }
  }

  /// In the order of the table of customers.
  public let customers: [Customer]
  /// How many customers get each item.
  public let packages: PackageTally
  /// Names of the segments.
  public let segments: [(id: String, label: Label)]
  /// How many customers are in each segment.
  public let members: SegmentTally
  /// What people call the items, by id.
  public let labels: [String: Label]

  /// - Parameter labels: Of items, by id; those without are called by their ids.
  /// - Precondition: one name for each segment.
  public init(
    customers: [Customer], packages: PackageTally, segments: [(id: String, label: Label)],
    members: SegmentTally, labels: [String: Label] = [:]
  ) {
    precondition(segments.count == members.counts.count, "one name for each segment")
    self.customers = customers
    self.packages = packages
    self.segments = segments
    self.members = members
    self.labels = labels
  }
}

extension PackagesResult {
  /// `packages`, with a single form of result.
  public static let kind = "packages"
  /// For the schema of its JSON.
  public static let meaning = "What customers are offered, and the segments that they are in."
  /// The tables `items`, `segments` and `proposals`.
  public static var members: [AnalysisMember] {
    [AnalysisMember(itemRows), AnalysisMember(segmentRows), AnalysisMember(customerRows)]
  }

  /// The customers, those in no segment and those in several.
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

  /// How many get each item, how many are in each segment, and what each customer is offered.
  public var parts: [AnalysisPart] {
    [
      Self.itemRows(offered),
      Self.segmentRows(
        zip(segments, members.counts).map {
          SegmentRow(
            id: $0.id, name: Phrase($0.label, id: $0.id), count: $1, customers: members.customers)
        }),
      Self.customerRows(customers.map { proposal(of: $0) }),
    ]
  }

  var offered: [ItemRow] {
    packages.rules.items.map {
      ItemRow(
        item: $0, name: name(ofItem: $0), isBase: packages.rules.base.contains($0),
        count: packages.count(of: $0),
        customers: packages.customers)
    }
  }

  private func name(ofItem id: String) -> Phrase { Phrase(labels[id] ?? Label(), id: id) }

  private func proposal(of customer: Customer) -> ProposalRow {
    let names = Dictionary(
      segments.map { ($0.id, Phrase($0.label, id: $0.id)) }, uniquingKeysWith: { first, _ in first }
    )
    return ProposalRow(
      customer: customer, segments: customer.segments.map { names[$0] ?? Phrase($0) }.listed,
      items: customer.proposal.personalised.map { name(ofItem: $0) }.listed,
      reasons: customer.proposal.reasons.map { reason in
        let rules = reason.rules.map { String($0 + 1) }
        return name(ofItem: reason.item).remark(
          Phrase(
            zh: "规则 \(rules.joined(separator: "、"))", en: "rule \(rules.joined(separator: ", "))"))
      }.listed)
  }

  /// One for each segment without customers and for each item that nobody is offered.
  public var findings: [AnalysisFinding] {
    members.empty.map { position in
      let name = Phrase(segments[position].label, id: segments[position].id)
      return AnalysisFinding(
        .segmentEmpty,
        Phrase(zh: "客户群“\(name.zh)”没有客户", en: "nobody is in the segment `\(name.en)`"))
    }
      + packages.neverProposed.map {
        AnalysisFinding(
          .itemNeverProposed,
          Phrase(
            zh: "项目“\(name(ofItem: $0).zh)”没有提供给任何客户",
            en: "nobody is offered `\(name(ofItem: $0).en)`"))
      }
  }

  /// An item with how many get it.
  struct ItemRow: Sendable {
    let item: String
    let name: Phrase
    let isBase: Bool
    let count: Int
    let customers: Int
  }

  static var itemRows: AnalysisRows<ItemRow> {
    AnalysisRows(
      "items", Phrase(zh: "服务项目", en: "Items"), meaning: "An item, the base first.",
      [
        .id("item", "项目", "Item", Phrase(zh: "项目的编号。", en: "Its id.")) { $0.item }.forMachines,
        .text("label", "项目", "Item", Phrase(zh: "项目的中英文名称。", en: "What people call it.")) {
          $0.name
        },
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
        .id("segment", "客户群", "Segment", Phrase(zh: "客户群的编号。", en: "Its id.")) { $0.id }
          .forMachines,
        .text("label", "客户群", "Segment", Phrase(zh: "中英文名称。", en: "What people call it.")) {
          $0.name
        },
        .count("count", "客户数", "Customers", Phrase(zh: "客户群的大小。", en: "Who are in it.")) {
          $0.count
        },
        .number("share", "占比", "Share", .percent(2), Phrase(zh: "占全部客户。", en: "Of all customers."))
        { $0.customers == 0 ? nil : Double($0.count) / Double($0.customers) },
      ])
  }

  /// What a customer is offered, in the words of people.
  struct ProposalRow: Sendable {
    let customer: Customer
    let segments: Phrase
    let items: Phrase
    let reasons: Phrase
  }

  static var customerRows: AnalysisRows<ProposalRow> {
    AnalysisRows(
      "proposals", Phrase(zh: "各客户的服务包", en: "Proposals"),
      meaning: "What a customer is offered besides the base; lists are joined by a blank.",
      [
        .id("customer", "客户", "Customer", Phrase(zh: "客户编号。", en: "Its id.")) {
          $0.customer.id
        },
        .id("segments", "客户群", "Segments", Phrase(zh: "所属的客户群。", en: "It is in these.")) {
          $0.customer.segments.joined(separator: " ")
        }.forMachines,
        .text(
          "segment_labels", "客户群", "Segments", Phrase(zh: "所属客户群的名称。", en: "What people call them.")
        ) { $0.segments },
        .id(
          "personalised", "个性化项目", "Personalised", Phrase(zh: "基本服务之外的项目。", en: "Besides the base.")
        ) { $0.customer.proposal.personalised.joined(separator: " ") }.forMachines,
        .text(
          "personalised_labels", "个性化项目", "Personalised",
          Phrase(zh: "基本服务之外项目的名称。", en: "What people call them.")
        ) { $0.items },
        .id(
          "reasons", "依据", "Reasons", Phrase(zh: "每个项目所依据的规则序号。", en: "Each item's rules, from 1.")
        ) {
          $0.customer.proposal.reasons.map { reason in
            reason.item + ":" + reason.rules.map { String($0 + 1) }.joined(separator: ",")
          }.joined(separator: " ")
        }.forMachines,
        .text(
          "reason_labels", "依据", "Reasons", Phrase(zh: "每个项目所依据的规则。", en: "Each item's rules.")
        ) { $0.reasons },
      ])
  }
}
