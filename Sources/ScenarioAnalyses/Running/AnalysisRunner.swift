import BilingualText
import Diagnostics
import IndicatorEvaluation
import ScenarioData
import ScenarioShape
import ServiceAnalyses

/// Opens the tables, finds the names, reads each table once for all analyses.
struct AnalysisRunner {
  let plan: AnalysisPlan
  private var loader: DataLoader
  private var findings: SyntaxFindings
  /// Mistakes in the rows of tables, after the scenario's own.
  private var notes: [MistakeNotes] = []

  init(_ plan: AnalysisPlan, allowingOutside: Bool) {
    self.plan = plan
    loader = DataLoader(plan: plan.data, allowsOutside: allowingOutside)
    findings = SyntaxFindings(plan.data.source)
  }

  mutating func run(_ chosen: [String]?) -> AnalysisRun {
    let finished = finish(resolve(), chosen ?? plan.names)
    return AnalysisRun(
      analyses: plan.names.filter { chosen?.contains($0) ?? true }.compactMap { finished[$0] },
      diagnostics: diagnostics, undescribed: undescribed)
  }

  mutating func documents(
    _ chosen: [String]?, evaluation: EvaluationSection?
  ) -> DocumentRun {
    var tasks = resolve()
    let plans = documentPlans.filter { chosen?.contains($0.id) ?? true }
    for plan in plans {
      tasks += plan.listings.map { name, task in
        NamedTask(name: name, key: task.place, common: CommonKeys(), task: task)
      }
    }
    let finished = finish(tasks, plans.flatMap(\.sources))
    return DocumentRun(
      documents: plans.map { $0.document(finished, evaluation) }, diagnostics: diagnostics,
      undescribed: undescribed)
  }

  /// The values that indicators take from analyses, for each period and each customer.
  mutating func derive(_ sources: [IndicatorSource]) -> DerivedIndicators.Values {
    let periods = plan.data.model.periods.indices
    let tasks = resolve()
    var parts: [[NamedTask]] = []
    for (place, source) in sources.enumerated() {
      parts.append(self.parts(of: source, at: place, among: tasks, periods))
    }
    let tallies = read(parts.flatMap { $0 })
    var values = DerivedIndicators.Values()
    for (source, parts) in zip(sources, parts) {
      values.columns[source.indicator] = parts.map { part in
        guard let task = part.task as? DistributionTask,
          let tally = tallies[part.name]?.first as? DistributionTally
        else { return [] }
        let found = task.values(
          of: source.measure.value, tally, leastBase: source.leastBase)
        let factor = source.isPercent && source.measure.value != "mean" ? 100.0 : 1
        return frame.groupsOfCustomers(by: task.query.group).map { group in
          found[group].map { $0 * factor } ?? .nan
        }
      }
    }
    values.diagnostics = diagnostics
    return values
  }

  /// The analysis of a source, once for each period.
  private mutating func parts(
    of source: IndicatorSource, at place: Int, among tasks: [NamedTask], _ periods: Range<Int>
  ) -> [NamedTask] {
    // One with mistakes has been named.
    guard let named = tasks.first(where: { $0.name == source.analysis.value }) else { return [] }
    guard let task = named.task as? DistributionTask else {
      findings.error(
        .fromAnalysisUnknown, at: source.analysis.position,
        Phrase(
          zh: "`\(named.name)` 没有各组答案的分布，指标不能取自它",
          en:
            "`\(named.name)` gives no distribution of answers by group, which indicators come from")
      )
      return []
    }
    // A scenario without periods has one.
    return (periods.isEmpty ? 0..<1 : periods).map { period in
      var part = named
      part.name = "\(place)/\(period)"
      part.task = periods.isEmpty ? task : task.limited(to: period)
      return part
    }
  }

  var diagnostics: [Diagnostic] {
    findings.diagnostics.inFileOrder + loader.diagnostics
      + notes.flatMap(\.diagnostics.inFileOrder)
  }

  var undescribed: Int {
    findings.undescribed + loader.undescribed + notes.reduce(0) { $0 + $1.undescribed }
  }

  /// The results of what is wanted and of what that refers to.
  private mutating func finish(
    _ tasks: [NamedTask], _ names: [String]
  ) -> [String: ServiceReport.Entry] {
    let wanted = closure(of: names, tasks)
    let tasks = tasks.filter { wanted.contains($0.name) }
    let tallies = read(tasks)
    var measures = AnalysisMeasures()
    var finished: [String: ServiceReport.Entry] = [:]
    // What an analysis takes from others is there before it: they were found in this order.
    for task in tasks {
      guard
        let result = task.task.result(tallies[task.name] ?? [], measures, &findings)
      else { continue }
      measures.add(result, of: task.name, label: task.common.label)
      check(result, of: task)
      finished[task.name] = ServiceReport.Entry(
        id: task.name, label: task.common.label, result: result)
    }
    return finished
  }

  // MARK: Names

  struct NamedTask {
    var name: String
    var key: SourcePosition
    var common: CommonKeys
    var task: any AnalysisTask
  }

  /// The analyses whose names are found, each behind those that it refers to.
  ///
  /// - Parameter loadingCustomers: false where their names are enough.
  mutating func resolve(loadingCustomers: Bool = true) -> [NamedTask] {
    let needsCustomers = plan.definitions.contains { $0.source.customerColumn != nil }
    let customers = needsCustomers ? loader.openCustomers() : nil
    open = plan.definitions.map { loader.openTable($0.source) }
    frame = TableFrame(
      customers: customers?.outline, classes: plan.data.model.classes.map(\.id),
      segments: plan.data.segments.map(\.id), periods: plan.data.model.periods)
    if loadingCustomers, let customers {
      // What is asked of the customers is known once all names are found; only that is read.
      var outline = context()
      lookUp(&outline)
      var demand = outline.demand
      demand.looksUp = open.contains {
        $0.map { $0.source.customerColumn != nil && !$0.isOfCustomers } ?? false
      }
      frame.customers = loader.loadCustomerTable(customers, demand)
    }
    var context = context()
    documentPlans = lookUp(&context)
    findings = context.findings
    return context.order.compactMap { name in
      guard let analysis = plan.syntax.analyses.first(where: { $0.name == name }),
        let value = analysis.value, let task = context.tasks[name] ?? nil
      else { return nil }
      return NamedTask(
        name: name, key: analysis.key, common: value.common,
        task: task)
    }
  }

  private func context() -> AnalysisContext {
    AnalysisContext(
      findings, definitions: plan.definitions, open: open, scales: plan.scales,
      evaluates: !plan.data.dataFiles.isEmpty, frame: frame,
      classLabels: plan.data.model.classes.map(\.label),
      segmentLabels: plan.data.segments.map(\.label), analyses: plan.syntax.analyses)
  }

  /// Finds every name that analyses and documents speak of.
  @discardableResult
  private func lookUp(_ context: inout AnalysisContext) -> [DocumentPlan] {
    for analysis in plan.syntax.analyses where analysis.value != nil {
      _ = context.task(named: analysis.name, at: analysis.key)
    }
    return plan.syntax.documents?.plans(&context) ?? []
  }

  private var documentPlans: [DocumentPlan] = []
  private var open: [OpenTable?] = []
  private(set) var frame = TableFrame(customers: nil, classes: [], periods: [])

  /// The names with those that they refer to.
  private func closure(of names: [String], _ tasks: [NamedTask]) -> Set<String> {
    var wanted: Set<String> = []
    var rest = names
    while let name = rest.popLast() {
      guard wanted.insert(name).inserted else { continue }
      rest += tasks.first { $0.name == name }?.task.sources ?? []
    }
    return wanted
  }

  // MARK: Rows

  /// For each analysis the tallies of its queries.
  private mutating func read(_ tasks: [NamedTask]) -> [String: [any TableTally]] {
    var totals: [String: [any TableTally]] = [:]
    for task in tasks {
      totals[task.name] = task.task.queries.indices.map { task.task.tally(ofQuery: $0) }
    }
    for (position, table) in open.enumerated() {
      guard let table else { continue }
      let asked = tasks.flatMap { task in
        task.task.queries.indices.filter { task.task.queries[$0].table == position }
          .map { (name: task.name, task: task.task, query: $0) }
      }
      guard !asked.isEmpty else { continue }
      var pass = TablePass(
        table, for: asked.map { $0.task.queries[$0.query] }, frame: frame)
      let work = asked.map { ($0.task, $0.query) }
      do {
        try pass.forEachChunk { chunk in
          work.map { task, query in
            var tally = task.tally(ofQuery: query)
            tally.append(chunk)
            return tally
          }
        } consume: { tallies in
          for (part, tally) in zip(asked, tallies) {
            totals[part.name]?[part.query].addRows(of: tally)
          }
        }
      } catch {
        // Only a task that was cancelled throws; what was read so far is no result.
        totals = [:]
      }
      notes.append(pass.notes)
    }
    return totals
  }

  // MARK: What holds for every kind

  private mutating func check(_ result: any AnalysisResult, of task: NamedTask) {
    for finding in result.findings {
      guard let code = DiagnosticCode(rawValue: finding.code.rawValue) else { continue }
      let name = Phrase(task.common.label, id: task.name)
      findings.warning(
        code, at: task.key,
        Phrase(
          zh: "\(name.zh)：\(finding.explanation.zh)", en: "\(name.en): \(finding.explanation.en)"))
    }
    guard let expect = task.common.expect else { return }
    for entry in expect.value {
      guard let wanted = entry.value else { continue }
      guard task.task.measureKeys.contains(entry.name) else {
        findings.unknown(
          .measureUnknown,
          Phrase(
            zh: "未知的指标值 `\(entry.name)`", en: "unknown measure `\(entry.name)`"), entry.name,
          at: entry.key, among: task.task.measureKeys)
        continue
      }
      let found = result.measure(entry.name)?.value
      guard let found, abs(found - wanted) <= 1e-9 * max(1, abs(wanted)) else {
        let text = found.map { shortNumber($0) } ?? "–"
        findings.error(
          .checkFailed, at: entry.key,
          Phrase(
            zh: "`\(entry.name)` 为 \(text)，应为 \(shortNumber(wanted))",
            en: "`\(entry.name)` is \(text), not \(shortNumber(wanted))"))
        continue
      }
    }
  }
}
