/// The script of a page: sorts, searches and filters tables, shows the rows of long ones, switches the
/// language. Texts reach the page as `textContent` only.
enum PageScript {
  static let text: StaticString = #"""
    "use strict";
    (() => {
      const words = {
        "zh-Hans": {
          search: "查找", all: "全部", rows: (n, of) => `${n} / ${of} 行`, more: n => `再列 ${n} 行`,
          empty: "没有符合条件的行"
        },
        en: {
          search: "Search", all: "all", rows: (n, of) => `${n} of ${of} rows`,
          more: n => `${n} more rows`, empty: "No row matches"
        }
      };
      const step = 200, fewRows = 15, mostChoices = 12;
      const tones = { s: "strong", g: "good", c: "caution", b: "bad", m: "muted" };
      const make = (name, properties = {}, ...children) => {
        const element = Object.assign(document.createElement(name), properties);
        element.append(...children);
        return element;
      };

      // Numbers as they are written in tables: 1/7, < 0.0001, +3.5, 41.67%.
      const number = text => {
        const plain = text.replace(/^[<>⚠ ]+/, "").replace("−", "-").replace(/[%+,]/g, "");
        if (plain === "∞" || plain === "-∞") return plain === "∞" ? Infinity : -Infinity;
        const parts = plain.split("/");
        if (parts.length === 2) return Number(parts[0]) / Number(parts[1]);
        return plain === "" ? NaN : Number.parseFloat(plain);
      };

      let data;
      const held = position => {
        data ??= JSON.parse(document.getElementById("tables").textContent);
        return data[position];
      };
      const shown = (column, row, isChinese) => {
        let value = column.values[row];
        if (column.words) value = column.words[value];
        if (Array.isArray(value)) return value[isChinese ? 0 : 1];
        if (typeof value !== "number") return value ?? "";
        const text = value.toFixed(column.decimals);
        const sign = column.sign && value > 0 ? "+" : "";
        return sign + text + (column.percent ? "%" : "");
      };

      // The rows of a table, from the page or from the data behind it.
      const rowsOf = (table, isNumber) => {
        const body = table.tBodies[0];
        if (table.dataset.rows === undefined) {
          const rows = [...body.rows];
          return {
            count: rows.length, row: i => rows[i], text: (i, c) => rows[i].cells[c].textContent
          };
        }
        const columns = held(Number(table.dataset.rows));
        const isChinese = table.closest("[lang]").lang.startsWith("zh");
        const text = (i, c) => shown(columns[c], i, isChinese);
        const row = i => make("tr", {}, ...columns.map((column, c) => {
          const tone = tones[column.tones?.[i]];
          const classes = [isNumber[c] ? "n" : "", tone ?? ""].filter(Boolean).join(" ");
          return make("td", { textContent: text(i, c), className: classes });
        }));
        return { count: columns[0].values.length, row, text };
      };

      const enhance = table => {
        const language = table.closest("[lang]").lang, say = words[language];
        const heads = [...table.tHead.rows[0].cells];
        const isNumber = heads.map(head => head.classList.contains("n"));
        const body = table.tBodies[0], rows = rowsOf(table, isNumber);
        const collator = new Intl.Collator(language, { numeric: true });
        const all = Array.from({ length: rows.count }, (_, i) => i);
        let order = all, needle = "", limit = step;
        const chosen = new Map();
        const lower = [];
        const searched = i => lower[i] ??=
          heads.map((_, c) => rows.text(i, c)).join("\n").toLowerCase();

        const tools = make("div", { className: "tools" });
        const count = make("output", {});
        const more = make("button", { type: "button", className: "more" });
        const draw = () => {
          const found = order.filter(i => (needle === "" || searched(i).includes(needle))
            && [...chosen].every(([c, text]) => rows.text(i, c) === text));
          const listed = found.slice(0, limit).map(rows.row);
          if (listed.length === 0) {
            listed.push(make("tr", {}, make("td", {
              colSpan: heads.length, className: "muted", textContent: say.empty
            })));
          }
          body.replaceChildren(...listed);
          count.textContent = say.rows(found.length, rows.count);
          const rest = Math.min(step, found.length - limit);
          more.hidden = rest <= 0;
          more.textContent = say.more(rest);
        };
        more.addEventListener("click", () => { limit += step; draw(); });

        heads.forEach((head, column) => {
          if (head.localName !== "th") return;
          const button = make("button", { type: "button" }, ...head.childNodes);
          head.replaceChildren(button);
          head.setAttribute("aria-sort", "none");
          button.addEventListener("click", () => {
            const before = head.getAttribute("aria-sort");
            const first = isNumber[column] ? "descending" : "ascending";
            const second = first === "ascending" ? "descending" : "ascending";
            const now = before === first ? second : first;
            heads.forEach(other => other.hasAttribute("aria-sort")
              && other.setAttribute("aria-sort", other === head ? now : "none"));
            const sign = now === "ascending" ? 1 : -1;
            const keys = all.map(i => {
              const text = rows.text(i, column);
              return isNumber[column] ? number(text) : text;
            });
            const compare = isNumber[column]
              ? (a, b) => Number.isNaN(a) || Number.isNaN(b)
                ? Number.isNaN(a) - Number.isNaN(b) : a === b ? 0 : sign * (a < b ? -1 : 1)
              : (a, b) => (a === "") - (b === "") || sign * collator.compare(a, b);
            order = [...all].sort((i, j) => compare(keys[i], keys[j]) || i - j);
            draw();
          });
        });

        if (rows.count > fewRows) {
          const search = make("input", { type: "search", spellcheck: false });
          search.addEventListener("input", () => {
            needle = search.value.trim().toLowerCase();
            limit = step;
            draw();
          });
          tools.append(make("label", {}, say.search + " ", search));
          heads.forEach((head, column) => {
            if (isNumber[column] || head.localName !== "th") return;
            const texts = new Set(all.map(i => rows.text(i, column)));
            if (texts.size < 2 || texts.size > mostChoices) return;
            const select = make("select", {}, make("option", { value: "", textContent: say.all }),
              ...[...texts].map((text, k) => make("option", { value: `${k}`, textContent: text })));
            select.addEventListener("change", () => {
              if (select.value === "") chosen.delete(column);
              else chosen.set(column, [...texts][Number(select.value)]);
              limit = step;
              draw();
            });
            tools.append(make("label", {}, head.textContent + " ", select));
          });
          tools.append(count);
          table.parentElement.before(tools);
          table.parentElement.after(more);
          count.textContent = say.rows(rows.count, rows.count);
          const rest = Math.min(step, rows.count - limit);
          more.hidden = rest <= 0;
          more.textContent = say.more(rest);
        }
      };

      // Tables are taken up when they come near the window, so that long pages open at once.
      const near = new IntersectionObserver(entries => {
        for (const entry of entries) {
          if (!entry.isIntersecting) continue;
          near.unobserve(entry.target);
          enhance(entry.target);
        }
      }, { rootMargin: "600px" });
      document.querySelectorAll("table[data-sortable]").forEach(table => {
        if (table.tHead && table.tBodies[0]) near.observe(table);
      });

      const reports = [...document.querySelectorAll(".report")];
      document.querySelectorAll("button[data-language]").forEach(button => {
        button.addEventListener("click", () => {
          for (const report of reports) {
            report.hidden = report.lang !== button.dataset.language;
            if (report.hidden) continue;
            document.documentElement.lang = report.lang;
            document.title = report.dataset.title;
          }
          window.scrollTo(0, 0);
        });
      });
      document.documentElement.classList.add("has-script");
    })();
    """#
}
