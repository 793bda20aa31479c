#!/usr/bin/env python3
"""Opens reports in HTML in a headless Chromium and looks at them as readers do.
usage: run.py [--pictures FOLDER] PAGE.html …
Each page must log nothing, ask for nothing but itself, keep its texts within its drawings and apart
from each other, and pass axe. Tables sort and search, the language switches, nothing is dead without
scripts, nothing is wider than a phone."""
import argparse, os, re, sys

from browser import Browser

# Texts that leave their drawing and pairs of texts that lie on each other, in CSS pixels.
TEXTS = """
(() => {
  const found = [];
  for (const chart of document.querySelectorAll(".report:not([hidden]) svg.chart")) {
    const frame = chart.getBoundingClientRect(), name = chart.getAttribute("aria-label");
    const scale = frame.width / chart.viewBox.baseVal.width;
    const boxes = [...chart.querySelectorAll("text")].map(text => {
      const box = text.getBBox(), matrix = text.getCTM();
      const place = text.getBoundingClientRect();
      // A line's box is taller than its letters.
      const inset = place.height * 0.2;
      return { text: text.textContent, left: place.left, right: place.right,
        top: place.top + inset, bottom: place.bottom - inset };
    });
    boxes.forEach((a, i) => {
      if (a.left < frame.left - 1.5 || a.right > frame.right + 1.5 || a.top < frame.top - 1
        || a.bottom > frame.bottom + 1) found.push(`${name}: outside: ${a.text}`);
      for (const b of boxes.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) found.push(`${name}: on each other: ${a.text} | ${b.text}`);
      }
    });
  }
  return found;
})()
"""

ROWS = """[...document.querySelectorAll(".report:not([hidden]) [data-rows]")].map(
  table => [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent)))[0]"""


class Checks:
    def __init__(self, browser, pictures):
        self.browser, self.pictures, self.failures, self.count = browser, pictures, [], 0

    def check(self, holds, what):
        self.count += 1
        if not holds:
            self.failures.append(what)
            print("  FAILED:", what)

    def page(self, path):
        name = os.path.splitext(os.path.basename(path))[0]
        print(name)
        self.quiet(path, name)
        self.drawings(path, name)
        self.accessible(path, name)
        self.language(path, name)
        self.without_scripts(path, name)
        self.tables(path, name)
        self.printed(path, name)

    def quiet(self, path, name):
        """At both widths and in both colours: nothing logged, one request, no part too wide."""
        for width in (1280, 390):
            for dark in (False, True):
                self.browser.show(path, width, dark=dark)
                self.browser.run("document.querySelectorAll('details').forEach(d => d.open = false)")
                complaints, requests = self.browser.complaints(), self.browser.requests()
                self.check(not complaints, f"{name} at {width}: logs {complaints}")
                self.check(len(requests) == 1, f"{name} at {width}: asks for {requests}")
                widest = self.browser.run("document.documentElement.scrollWidth")
                self.check(widest <= width, f"{name} at {width}: {widest} pixels wide")
                strange = self.browser.run(
                    "document.querySelectorAll('img, iframe, object, link, b, script[src]').length")
                self.check(strange == 0, f"{name}: {strange} elements from labels")
                if self.pictures:
                    colours = "dark" if dark else "light"
                    self.browser.screenshot(f"{self.pictures}/{name}.{width}.{colours}.png")

    def drawings(self, path, name):
        for width in (1280, 390):
            self.browser.show(path, width)
            for _ in range(2):
                for problem in self.browser.run(TEXTS):
                    self.check(False, f"{name} at {width}: {problem}")
                self.browser.run("document.querySelector('.report:not([hidden]) .switch').click()")
            self.count += 1

    def accessible(self, path, name):
        script = axe_script()
        if script is None:
            print("  axe skipped: it is not installed")
            return
        for dark in (False, True):
            self.browser.show(path, dark=dark)
            self.browser.run("document.querySelectorAll('.plot ~ details').forEach(d => d.open = true)")
            self.browser.run(script + "; 0")
            violations = self.browser.run(
                "axe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => "
                "v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' ; ')))")
            self.check(not violations, f"{name}, dark: {dark}: axe {violations}")

    def language(self, path, name):
        self.browser.show(path)
        before = self.browser.run("[document.documentElement.lang, document.title]")
        self.browser.run("document.querySelector('.report:not([hidden]) .switch').click()")
        after = self.browser.run("[document.documentElement.lang, document.title]")
        self.check({before[0], after[0]} == {"zh-Hans", "en"}, f"{name}: languages {before} {after}")
        shown = self.browser.run("[...document.querySelectorAll('main')].filter(m => m.offsetParent).length")
        self.check(shown == 1, f"{name}: {shown} languages at once")
        if self.pictures:
            self.browser.screenshot(f"{self.pictures}/{name}.other.png")

    def without_scripts(self, path, name):
        """Scripts of the page are off; the ones here still run."""
        self.browser.show(path, scripts=False)
        self.browser.send("Emulation.setScriptExecutionDisabled", value=False)
        visible = "e => e.offsetParent !== null"
        controls = self.browser.run(
            f"[...document.querySelectorAll('button, input, select')].filter({visible}).length")
        self.check(controls == 0, f"{name}: {controls} dead controls without scripts")
        self.check(self.browser.run("document.querySelector('main').innerText.length") > 100,
                   f"{name}: nothing to read without scripts")
        self.check(self.browser.run(
            "[...document.querySelectorAll('.report:not([hidden]) .first-rows')].every("
            f"{visible})"), f"{name}: long tables do not say that they are cut")

    def tables(self, path, name):
        self.browser.show(path)
        table = ".report:not([hidden]) [data-rows][data-sortable]"
        if not self.browser.run(f"document.querySelector('{table}') !== null"):
            return
        run = self.browser.run
        run(f"document.querySelector('{table}').scrollIntoView({{behavior: 'instant'}})")
        output = f"document.querySelector('{table}').closest('.table').querySelector('output')"
        run("new Promise(done => { const look = tries => tries === 0 || "
            f"{output} ? done() : setTimeout(look, 20, tries - 1); look(250); }})")
        heads = run(f"[...document.querySelectorAll('{table} th')].map(h => h.classList.contains('n'))")
        count = run(f"document.querySelector('{table}').closest('.table').querySelector('output').textContent")
        self.check(max(map(int, re.findall(r"\d+", count))) > 200, f"{name}: rows {count}")
        column = heads.index(True)
        press = f"document.querySelectorAll('{table} th')[{column}].firstChild.click()"
        milliseconds = run(f"(() => {{ const t = performance.now(); {press}; return performance.now() - t; }})()")
        print(f"  sorting takes {milliseconds:.0f} ms")
        falling = [read(row[column]) for row in run(ROWS)]
        run(press)
        rising = [read(row[column]) for row in run(ROWS)]
        known = lambda values: [v for v in values if v is not None]
        self.check(known(falling) == sorted(known(falling), reverse=True), f"{name}: falling {falling[:5]}")
        self.check(known(rising) == sorted(known(rising)), f"{name}: rising {rising[:5]}")
        self.check(known(rising)[0] < known(falling)[0], f"{name}: one order for both")
        first = run(ROWS)[7][0]
        box = f"document.querySelector('{table}').closest('.table').querySelector('input')"
        run(f"{box}.value = {first!r}; {box}.dispatchEvent(new Event('input'))")
        found = run(ROWS)
        self.check(0 < len(found) < 200 and all(
            any(first.lower() in cell.lower() for cell in row) for row in found),
            f"{name}: searching {first} finds {len(found)}")
        run(f"{box}.value = ''; {box}.dispatchEvent(new Event('input'))")
        self.check(len(run(ROWS)) == 200, f"{name}: the search does not end")
        choice = f"document.querySelector('{table}').closest('.table').querySelector('select')"
        if run(f"{choice} !== null"):
            run(f"{choice}.selectedIndex = 1; {choice}.dispatchEvent(new Event('change'))")
            wanted = run(f"{choice}.selectedOptions[0].textContent")
            rows = run(ROWS)
            self.check(rows and all(wanted in row for row in rows), f"{name}: filter {wanted}")
        self.check(not self.browser.complaints(), f"{name}: {self.browser.complaints()}")

    def printed(self, path, name):
        self.browser.show(path)
        pdf = self.browser.pdf()
        pages = len(re.findall(rb"/Type\s*/Page[^s]", pdf))
        print(f"  prints on {pages} pages, {len(pdf) // 1024} kB")
        self.check(pages > 0, f"{name}: prints nothing")


def read(text):
    """A number as tables write it; None for none."""
    plain = text.strip().rstrip("%").lstrip("+<> ").replace("−", "-")
    if "/" in plain:
        first, second = plain.split("/")
        return float(first) / float(second)
    try:
        return float(plain)
    except ValueError:
        return None


def axe_script():
    import importlib.util
    found = importlib.util.find_spec("axe_core_python")
    if found is None:
        return None
    for folder, _, files in os.walk(os.path.dirname(found.origin)):
        for file in files:
            if file.startswith("axe") and file.endswith(".js"):
                return open(os.path.join(folder, file), encoding="utf-8").read()
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pictures")
    parser.add_argument("pages", nargs="+")
    arguments = parser.parse_args()
    if arguments.pictures:
        os.makedirs(arguments.pictures, exist_ok=True)
    browser = Browser()
    checks = Checks(browser, arguments.pictures)
    try:
        for page in arguments.pages:
            checks.page(page)
    finally:
        browser.close()
    print(f"{checks.count} checks, {len(checks.failures)} failed")
    sys.exit(1 if checks.failures else 0)


main()
