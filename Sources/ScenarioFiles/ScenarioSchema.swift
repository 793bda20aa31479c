import ScenarioData

/// The JSON Schema (draft 2020-12) of scenario files, for editors that complete and check while one
/// types. A test holds its keys against those that the reader knows.
public enum ScenarioSchema {
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "ahp-scenario/1",
      "description": "A model of the Analytic Hierarchy Process: what is weighed, who judged what, how a value becomes a score, where the data is. 层次分析法评价模型。",
      "type": "object",
      "required": ["schema", "tree"],
      "patternProperties": {"^x-": true},
      "additionalProperties": false,
      "properties": {
        "schema": {"const": "ahp-scenario/1", "description": "Name and major version of the format. 格式版本，必须在首位。"},
        "id": {"$ref": "#/$defs/id"},
        "title": {"$ref": "#/$defs/label"},
        "scales": {
          "description": "Own judgment scales beside saaty, balanced, power, geometric, logarithmic, root, inverse-linear. 自定义标度。",
          "type": "object",
          "additionalProperties": {
            "type": "object",
            "patternProperties": {"^x-": true},
            "additionalProperties": false,
            "properties": {
              "max": {"$ref": "#/$defs/number", "description": "The largest judgment; its reciprocal is the smallest. 最大判断值。"},
              "words": {"type": "object", "additionalProperties": {"$ref": "#/$defs/number"}}
            }
          }
        },
        "experts": {
          "description": "Who judges. Weights sum to 1, or none is given. 专家；权重之和为 1，或都不写。",
          "type": "array",
          "items": {
            "anyOf": [
              {"$ref": "#/$defs/id"},
              {
                "type": "object",
                "required": ["id"],
                "patternProperties": {"^x-": true},
                "additionalProperties": false,
                "properties": {
                  "id": {"$ref": "#/$defs/id"},
                  "name": {"$ref": "#/$defs/label"},
                  "weight": {"$ref": "#/$defs/number"}
                }
              }
            ]
          }
        },
        "weighting": {
          "description": "How judgments become weights. 权重计算方法。",
          "type": "object",
          "patternProperties": {"^x-": true},
          "additionalProperties": false,
          "properties": {
            "method": {"enum": ["eigenvector", "geometric-mean", "column-normalised", "least-squares"], "description": "特征向量法、方根法、和积法、最小二乘法"},
            "group": {"enum": ["aij", "aip-geometric", "aip-arithmetic"]},
            "incomplete": {"enum": ["optimal", "log-least-squares", "harker", "forbid"]},
            "mode": {"enum": ["distributive", "ideal"], "description": "Of alternatives. 方案合成模式。"},
            "consistency": {
              "type": "object",
              "patternProperties": {"^x-": true},
              "additionalProperties": false,
              "properties": {
                "index": {"const": "cr"},
                "random_index": {"enum": ["saaty-1980", "saaty-2005", "alonso-lamata-2006", "alonso-lamata-fit", "tummala-ling-1998", "donegan-dodd-1991", "computed"]},
                "limit": {"anyOf": [{"$ref": "#/$defs/number"}, {"const": "saaty-1994"}]},
                "on_violation": {"enum": ["ignore", "warn", "fail"]}
              }
            }
          }
        },
        "tree": {"$ref": "#/$defs/node", "description": "The hierarchy from the goal down. 层次结构。"},
        "judgments": {
          "description": "Named sets of judgments. 判断矩阵。",
          "type": "object",
          "additionalProperties": {
            "type": "object",
            "required": ["items"],
            "patternProperties": {"^x-": true},
            "additionalProperties": false,
            "properties": {
              "items": {"type": "array", "items": {"$ref": "#/$defs/id"}},
              "scale": {"type": "string"},
              "orientation": {"$ref": "#/$defs/orientation"},
              "use": {"enum": ["weights", "audit"]},
              "expect": {
                "type": "object",
                "patternProperties": {"^x-": true},
                "additionalProperties": false,
                "properties": {
                  "column_sums": {"type": "array", "items": {"$ref": "#/$defs/number"}},
                  "decimals": {"type": "integer", "minimum": 0, "maximum": 15}
                }
              },
              "by": {"$ref": "#/$defs/by"},
              "survey": {"$ref": "#/$defs/survey"},
              "expert_weights": {"$ref": "#/$defs/expert_weights"},
              "pairs": {"$ref": "#/$defs/pairs"},
              "upper": {"$ref": "#/$defs/table"},
              "matrix": {"$ref": "#/$defs/table"}
            }
          }
        },
        "alternatives": {
          "description": "The options of a classical AHP. 备选方案。",
          "type": "array",
          "items": {
            "anyOf": [
              {"$ref": "#/$defs/id"},
              {
                "type": "object",
                "required": ["id"],
                "patternProperties": {"^x-": true},
                "additionalProperties": false,
                "properties": {"id": {"$ref": "#/$defs/id"}, "label": {"$ref": "#/$defs/label"}}
              }
            ]
          }
        },
        "indicators": {
          "description": "What is measured, and how a raw value becomes a score of 0 to 100. 指标。",
          "type": "object",
          "additionalProperties": {
            "type": ["object", "null"],
            "patternProperties": {"^x-": true},
            "additionalProperties": false,
            "properties": {
              "label": {"$ref": "#/$defs/label"},
              "unit": {"type": "string"},
              "direction": {"enum": ["benefit", "cost", "target"], "description": "越大越好、越小越好、接近目标值"},
              "score": {"$ref": "#/$defs/score"},
              "missing": {"$ref": "#/$defs/missing"}
            }
          }
        },
        "customers": {
          "description": "Master data and classes of the customers. 客户资料与分类。",
          "type": "object",
          "patternProperties": {"^x-": true},
          "additionalProperties": false,
          "properties": {
            "data": {
              "type": "object",
              "required": ["path"],
              "patternProperties": {"^x-": true},
              "additionalProperties": false,
              "properties": {
                "path": {"type": "string"},
                "encoding": {"$ref": "#/$defs/encoding"},
                "separator": {"$ref": "#/$defs/separator"},
                "id": {"type": "string", "description": "Column with the ids; default: customer. 客户编号列。"}
              }
            },
            "classes": {
              "description": "The first that matches wins. 依次匹配，先匹配者为准。",
              "type": "array",
              "items": {
                "allOf": [{"$ref": "#/$defs/condition"}],
                "type": "object",
                "required": ["id"]
              }
            }
          }
        },
        "data": {
          "description": "CSV files with measured values. 数据文件。",
          "anyOf": [
            {"$ref": "#/$defs/data_file"},
            {"type": "array", "items": {"$ref": "#/$defs/data_file"}}
          ]
        },
        "periods": {
          "type": "array",
          "items": {
            "anyOf": [
              {"$ref": "#/$defs/id"},
              {
                "type": "object",
                "required": ["id"],
                "patternProperties": {"^x-": true},
                "additionalProperties": false,
                "properties": {
                  "id": {"$ref": "#/$defs/id"},
                  "label": {"$ref": "#/$defs/label"},
                  "start": {"$ref": "#/$defs/day"},
                  "end": {"$ref": "#/$defs/day"}
                }
              }
            ]
          }
        },
        "compare": {
          "type": "object",
          "required": ["baseline", "current"],
          "patternProperties": {"^x-": true},
          "additionalProperties": false,
          "properties": {
            "baseline": {"$ref": "#/$defs/id"},
            "current": {"$ref": "#/$defs/id"},
            "test": {"enum": ["wilcoxon-signed-rank", "paired-t"]},
            "by": {"const": "class"}
          }
        },
        "bands": {
          "description": "From the best to the worst; lower bounds inclusive; the last starts at 0. 等级。",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "min"],
            "patternProperties": {"^x-": true},
            "additionalProperties": false,
            "properties": {
              "id": {"$ref": "#/$defs/id"},
              "label": {"$ref": "#/$defs/label"},
              "min": {"$ref": "#/$defs/number"}
            }
          }
        },
        "checks": {
          "description": "Assertions on the data and the weights. 检查项。",
          "type": "array",
          "items": {
            "type": "object",
            "patternProperties": {"^x-": true},
            "additionalProperties": false,
            "properties": {
              "weights_sum": {"$ref": "#/$defs/id"},
              "weight": {"$ref": "#/$defs/id"},
              "consistency_ratio": {"$ref": "#/$defs/id"},
              "rows": {"type": "string"},
              "per": {"type": "array", "items": {"const": "customer"}},
              "column": {"$ref": "#/$defs/id"},
              "equals": {"$ref": "#/$defs/number"},
              "exactly": {"$ref": "#/$defs/number"},
              "at_least": {"$ref": "#/$defs/number"},
              "at_most": {"$ref": "#/$defs/number"},
              "between": {"$ref": "#/$defs/interval"},
              "integer": {"type": "boolean"}
            }
          }
        }
      },
      "$defs": {
        "id": {"type": ["string", "number"], "description": "Kept as text: 0001 stays 0001."},
        "number": {
          "description": "3, 0.25, 1/3 or 20%",
          "anyOf": [
            {"type": "number"},
            {"type": "string", "pattern": "^[+-]?[0-9.]+([eE][+-]?[0-9]+)?(/[+-]?[0-9.]+([eE][+-]?[0-9]+)?|%)?$"}
          ]
        },
        "interval": {"type": "array", "items": {"$ref": "#/$defs/number"}, "minItems": 2, "maxItems": 2},
        "day": {"type": "string", "description": "2015-07-01"},
        "encoding": {"enum": ["utf-8", "gb18030", "gbk", "gb2312"]},
        "separator": {"enum": [",", ";", "tab", "\t"]},
        "orientation": {
          "enum": ["row", "column"],
          "description": "row: entry (r, c) says how many times r is as important as c; column: how many times c is as important as r. row：第 r 行第 c 列表示 r 比 c 重要多少倍；column 相反。"
        },
        "label": {
          "anyOf": [
            {"type": ["string", "number"]},
            {
              "type": "object",
              "patternProperties": {"^x-": true},
              "additionalProperties": false,
              "properties": {"zh": {"type": ["string", "number"]}, "en": {"type": ["string", "number"]}}
            }
          ]
        },
        "ratio": {"description": "A number or a word of the scale.", "type": ["number", "string", "null"]},
        "pairs": {
          "description": "[x, y, v]: x is v times as important as y. x 的重要性是 y 的 v 倍。",
          "type": "array",
          "items": {
            "type": "array",
            "prefixItems": [{"$ref": "#/$defs/id"}, {"$ref": "#/$defs/id"}, {"$ref": "#/$defs/ratio"}],
            "minItems": 3,
            "maxItems": 3
          }
        },
        "table": {"type": "array", "items": {"type": "array", "items": {"$ref": "#/$defs/ratio"}}},
        "by": {
          "description": "The judgments of each expert.",
          "type": "object",
          "additionalProperties": {
            "type": "object",
            "patternProperties": {"^x-": true},
            "additionalProperties": false,
            "properties": {
              "pairs": {"$ref": "#/$defs/pairs"},
              "upper": {"$ref": "#/$defs/table"},
              "matrix": {"$ref": "#/$defs/table"}
            }
          }
        },
        "expert_weights": {
          "description": "What each expert counts in these judgments, instead of the weights under experts; they sum to 1. 各专家在本组判断中的权重，和为 1。",
          "type": "object",
          "additionalProperties": {"$ref": "#/$defs/number"}
        },
        "survey": {
          "description": "The answers as a CSV file, one row an expert, one column a pair. 问卷 CSV：每位专家一行，每对一列。",
          "type": "object",
          "required": ["path", "id", "sign"],
          "patternProperties": {"^x-": true},
          "additionalProperties": false,
          "properties": {
            "path": {"type": "string"},
            "id": {"type": "string", "description": "The column with the experts' ids. 专家编号所在列。"},
            "sign": {
              "enum": ["ratio", "positive-favours-first", "positive-favours-second", "steps-towards-first", "steps-towards-second"],
              "description": "What an answer means; there is no default. 答案的含义，无默认值。"
            },
            "join": {"type": "string", "description": "Between the two items of a heading, _ by default. 列名中两项之间的字符。"},
            "columns": {
              "description": "The pair of each column, where headings do not name it. 各列对应的一对。",
              "type": "object",
              "additionalProperties": {"type": "array", "items": {"$ref": "#/$defs/id"}, "minItems": 2, "maxItems": 2}
            },
            "encoding": {"$ref": "#/$defs/encoding"},
            "separator": {"$ref": "#/$defs/separator"}
          }
        },
        "node": {
          "type": "object",
          "required": ["id"],
          "patternProperties": {"^x-": true},
          "additionalProperties": false,
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "label": {"$ref": "#/$defs/label"},
            "aggregate": {
              "anyOf": [
                {"enum": ["arithmetic", "geometric", "harmonic", "min"]},
                {
                  "type": "object",
                  "patternProperties": {"^x-": true},
                  "additionalProperties": false,
                  "properties": {"power": {"$ref": "#/$defs/number"}}
                }
              ]
            },
            "weights": {
              "anyOf": [
                {"const": "equal"},
                {
                  "type": "object",
                  "patternProperties": {"^x-": true},
                  "additionalProperties": false,
                  "properties": {
                    "given": {"type": "object", "additionalProperties": {"$ref": "#/$defs/number"}},
                    "judgments": {"$ref": "#/$defs/id"},
                    "scale": {"type": "string"},
                    "orientation": {"$ref": "#/$defs/orientation"},
                    "by": {"$ref": "#/$defs/by"},
                    "survey": {"$ref": "#/$defs/survey"},
                    "expert_weights": {"$ref": "#/$defs/expert_weights"},
                    "pairs": {"$ref": "#/$defs/pairs"},
                    "upper": {"$ref": "#/$defs/table"},
                    "matrix": {"$ref": "#/$defs/table"}
                  }
                }
              ]
            },
            "children": {
              "type": "array",
              "items": {"anyOf": [{"$ref": "#/$defs/id"}, {"$ref": "#/$defs/node"}]}
            }
          }
        },
        "score": {
          "type": "object",
          "patternProperties": {"^x-": true},
          "additionalProperties": false,
          "properties": {
            "rule": {"enum": ["piecewise", "goalposts", "target", "steps", "categories", "linear", "min-max", "z-score", "rank", "percentile"]},
            "points": {"type": "array", "items": {"$ref": "#/$defs/interval"}},
            "zero": {"$ref": "#/$defs/number"},
            "full": {"$ref": "#/$defs/number"},
            "target": {"$ref": "#/$defs/number"},
            "zero_at": {"$ref": "#/$defs/interval"},
            "steps": {
              "type": "array",
              "items": {
                "type": "object",
                "patternProperties": {"^x-": true},
                "additionalProperties": false,
                "properties": {"upto": {"$ref": "#/$defs/number"}, "score": {"$ref": "#/$defs/number"}}
              }
            },
            "else": {"$ref": "#/$defs/number"},
            "map": {"type": "object", "additionalProperties": {"$ref": "#/$defs/number"}},
            "slope": {"$ref": "#/$defs/number"},
            "offset": {"$ref": "#/$defs/number"},
            "scope": {"enum": ["all", "period"]},
            "mode": {"enum": ["distributive", "ideal"]},
            "values": {"type": "object", "additionalProperties": {"$ref": "#/$defs/number"}},
            "judgments": {"$ref": "#/$defs/id"},
            "scale": {"type": "string"},
            "orientation": {"$ref": "#/$defs/orientation"},
            "by": {"$ref": "#/$defs/by"},
            "survey": {"$ref": "#/$defs/survey"},
            "expert_weights": {"$ref": "#/$defs/expert_weights"},
            "pairs": {"$ref": "#/$defs/pairs"},
            "upper": {"$ref": "#/$defs/table"},
            "matrix": {"$ref": "#/$defs/table"}
          }
        },
        "missing": {
          "description": "What happens where there is no value. 缺失值处理。",
          "anyOf": [
            {"enum": ["error", "renormalise", "worst"]},
            {
              "type": "object",
              "patternProperties": {"^x-": true},
              "additionalProperties": false,
              "properties": {
                "policy": {
                  "anyOf": [
                    {"enum": ["error", "renormalise", "worst"]},
                    {
                      "type": "object",
                      "additionalProperties": false,
                      "properties": {"score": {"$ref": "#/$defs/number"}}
                    }
                  ]
                },
                "score": {"$ref": "#/$defs/number"}
              }
            }
          ]
        },
        "condition": {
          "type": "object",
          "patternProperties": {"^x-": true},
          "additionalProperties": false,
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "label": {"$ref": "#/$defs/label"},
            "any": {"type": "array", "items": {"$ref": "#/$defs/condition"}},
            "all": {"type": "array", "items": {"$ref": "#/$defs/condition"}},
            "otherwise": {"type": "boolean"},
            "top": {"type": "integer", "minimum": 1},
            "by": {"type": "string"},
            "within": {"type": "string"},
            "field": {"type": "string"},
            "at_least": {"$ref": "#/$defs/number"},
            "at_most": {"$ref": "#/$defs/number"},
            "between": {"$ref": "#/$defs/interval"},
            "equals": {
              "anyOf": [
                {"type": ["string", "number"]},
                {"type": "array", "items": {"type": ["string", "number"]}}
              ]
            }
          }
        },
        "data_file": {
          "type": "object",
          "required": ["path"],
          "patternProperties": {"^x-": true},
          "additionalProperties": false,
          "properties": {
            "path": {"type": "string", "description": "Relative to the scenario's folder. 相对于场景文件夹。"},
            "encoding": {"$ref": "#/$defs/encoding"},
            "separator": {"$ref": "#/$defs/separator"},
            "layout": {"enum": ["wide", "long"]},
            "id": {"type": "string", "description": "Column with the customers' ids; default: customer. 客户编号列。"},
            "period": {"type": "string", "description": "Column with the period's id or a day in it. 时期列。"},
            "missing": {
              "description": "Texts that mean no value; default: empty. 表示缺失的文本。",
              "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
            },
            "columns": {"type": "object", "additionalProperties": {"type": "string"}, "description": "Indicator to column, where the names differ. 指标与列名的对应。"},
            "indicator": {"type": "string"},
            "value": {"type": "string"}
          }
        }
      }
    }

    """#
}
