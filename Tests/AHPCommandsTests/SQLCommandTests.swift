import Testing

@Suite struct SQLCommandTests {
  /// The hash is what `sha256sum scenarios/zhaoqing-2015/scenario.yaml` printed.
  @Test func theStatementNamesScenarioHashAndWeights() {
    let path = repositoryScenario("zhaoqing-2015")
    let run = RecordedRun(["sql", path, "--dialect", "duckdb", "--lang", "en"])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("-- Zhaoqing big-customer service quality (zhaoqing-2015)\n"))
    let hash = "0accbdaf3c78c90767c0516e4df22f2f36bbe058bb4d96e102ce1f355e7b05dc"
    #expect(run.output.contains("scenario.yaml, SHA-256 \(hash)\n"))
    // What the statement leaves out, it says.
    #expect(run.output.contains("-- not in this statement: means and paired tests of groups"))
    #expect(run.output.contains("-- not in this statement: the scenario's checks on columns"))
    #expect(run.output.contains("--     process Process: 0.6, 0.6, arithmetic mean\n"))
    #expect(run.output.contains("FROM \"scores\"") && run.output.contains("FROM \"customers\""))
    #expect(run.output.hasSuffix(";\n"))
  }

  @Test func tablesAndFormAreOptions() {
    let run = RecordedRun([
      "sql", repositoryScenario("zhaoqing-2015"), "--dialect", "spark", "--table", "dw.s",
      "--customers", "c",
      "--create-view", "results", "--contributions",
    ])
    #expect(run.output.contains("CREATE VIEW `results` AS\nWITH\n"))
    #expect(run.output.contains("FROM `dw`.`s`") && run.output.contains("FROM `c`"))
    #expect(run.output.contains("`contribution_timeliness`"))
  }

  @Test func groupsAreAStatementOfTheirOwn() {
    let path = repositoryScenario("zhaoqing-2015")
    let run = RecordedRun(["sql", path, "--dialect", "postgresql", "--lang", "zh", "--groups"])
    #expect(run.code == 0 && run.output.hasSuffix("ORDER BY \"group_number\";\n"))
    #expect(
      run.output.contains("with a score in both periods, and one for those of each class"))
    #expect(run.output.contains("leads with wilcoxon-signed-rank"))
    #expect(run.output.contains("'特大客户'") && run.output.contains("\"wilcoxon_p\""))
    #expect(!run.output.contains("not in this statement: means"))
    let view = RecordedRun([
      "sql", path, "--dialect", "spark", "--groups", "--contributions", "--create-view", "g",
    ])
    #expect(view.output.contains("CREATE VIEW `g` AS\n") && !view.output.contains("ORDER BY `gr"))
    #expect(view.output.contains("`change_timeliness`"))
  }

  @Test func withoutAComparisonThereAreNoGroups() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      title: One period
      tree: {id: all, weights: equal, children: [a]}
      indicators: {a: {score: {rule: linear, slope: 1}}}
      data: [{path: data.csv}]
      """, files: ["data.csv": "customer,a\nx,1\n"])
    for language in ["en", "zh"] {
      let run = RecordedRun([
        "sql", file.path, "--dialect", "duckdb", "--groups", "--lang", language,
      ])
      #expect(run.code == 65 && run.output.isEmpty)
      #expect(
        run.message.contains(language == "en" ? "there are no groups to compare" : "没有可比较的分组"))
    }
  }

  @Test(arguments: ["drinks", "choosing-a-leader"])
  func withoutDataThereIsNothingToWrite(_ name: String) {
    let run = RecordedRun([
      "sql", repositoryScenario(name), "--dialect", "postgresql", "--lang", "en",
    ])
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(run.message.contains("there is no data to read"))
  }

  @Test func usageIsChecked() {
    let path = repositoryScenario("zhaoqing-2015")
    let tables = ["sql", path, "--dialect", "duckdb", "--table", "a", "--table", "b"]
    #expect(RecordedRun(tables).code == 64)
    #expect(RecordedRun(["sql", path, "--dialect", "oracle"]).code == 64)
    #expect(RecordedRun(["sql", path]).code == 64)
    let both = ["--create-view", "a", "--create-table", "b"]
    #expect(RecordedRun(["sql", path, "--dialect", "duckdb"] + both).code == 64)
  }
}
