"""What the benchmark scripts share: the machine in words, children with wall time, processor time and
peak memory, medians, and a report as Markdown and JSON in results/.

    report = Report("sparse", "Log least squares on a random graph")
    runs = alternate({"swift-ahp": [binary, "1000"], "SciPy": [python, "peer.py"]}, times=3)
    report.measured("A million items", runs)
    report.target("not slower than SciPy", runs["SciPy"].wall / runs["swift-ahp"].wall, at_least=1)
    report.write()
"""
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

RESULTS = Path(__file__).resolve().parent / "results"
# Imports next to nothing: its own memory is the least that can be measured, about 9 MiB.
LAUNCHER = """
import os, sys, time
descriptor, command = int(sys.argv[1]), sys.argv[2:]
start = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_CLOSE, descriptor)])
_, status, usage = os.wait4(child, 0)
wall, code = time.perf_counter() - start, os.waitstatus_to_exitcode(status)
os.write(descriptor, f"[{wall}, {usage.ru_utime + usage.ru_stime}, {usage.ru_maxrss * 1024}, {code}]".encode())
"""
INSTRUCTIONS = ("avx2", "avx512f", "avx512vbmi", "avx512_vnni", "asimd", "sve")


@dataclass
class Run:
    """One child, or the medians of several: seconds of wall and processor time (its own children
    included), bytes of the largest resident set, standard output."""

    wall: float
    cpu: float
    peak: int
    output: str = ""
    times: int = 1
    slowest: float = 0.0


def run(command, **options):
    """Runs a command to its end; an exit code other than 0 is an error.

    Linux counts what the parent held before exec as the child's peak, so that a small launcher
    stands between this program, which may hold much, and the child."""
    report_read, report_write = os.pipe()
    launcher = [sys.executable, "-I", "-S", "-c", LAUNCHER, str(report_write), *map(str, command)]
    with subprocess.Popen(launcher, stdout=subprocess.PIPE, text=True, pass_fds=[report_write], **options) as child:
        os.close(report_write)
        output = child.communicate()[0]
    with os.fdopen(report_read) as report:
        wall, cpu, peak, code = json.loads(report.read() or "[0, 0, 0, 1]")
    if child.returncode or code:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {code or child.returncode}")
    return Run(wall, cpu, peak, output, slowest=wall)


def median(runs):
    """The medians of several runs of one command, with the output of the last."""
    return Run(
        wall=statistics.median(r.wall for r in runs),
        cpu=statistics.median(r.cpu for r in runs),
        peak=int(statistics.median(r.peak for r in runs)),
        output=runs[-1].output,
        times=len(runs),
        slowest=max(r.wall for r in runs),
    )


def alternate(commands, times=3, **options):
    """Medians of commands that take turns, so that whatever else the machine does meets all of them."""
    runs = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            runs[name].append(run(command, **options))
    return {name: median(own) for name, own in runs.items()}


def seconds(value):
    """A time with three digits and the unit that suits it."""
    for unit, factor in (("s", 1), ("ms", 1e3), ("µs", 1e6), ("ns", 1e9)):
        if value * factor >= 1 or unit == "ns":
            return f"{value * factor:.3g} {unit}" if value * factor < 1000 else f"{value * factor:,.0f} {unit}"


def mebibytes(value):
    return f"{value / 2**20:,.0f} MiB"


def first_line(command, otherwise="unknown"):
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return done.stdout.splitlines()[0].strip()
    except (OSError, subprocess.CalledProcessError, IndexError):
        return otherwise


def machine():
    """Processor, cores, instruction sets, memory, system and how busy it is."""
    facts = {}
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        key, _, value = line.partition(":")
        facts.setdefault(key.strip(), value.strip())
    flags = facts.get("flags", facts.get("Features", "")).split()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": facts.get("model name", platform.machine()),
        "family and model": f"{facts.get('cpu family', '?')}/{facts.get('model', '?')}",
        "cores": len(os.sched_getaffinity(0)),
        "instruction sets": " ".join(name for name in INSTRUCTIONS if name in flags) or platform.machine(),
        "memory": f"{memory / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "load of the last minute": f"{os.getloadavg()[0]:.2f}",
    }


def commit(root):
    """The commit, marked where anything but the results of earlier runs differs from it."""
    git = ["git", "-C", str(root)]
    changed = first_line(git + ["status", "--porcelain", "--", ".", ":!Benchmarks/results"], "")
    return first_line(git + ["describe", "--always"]) + ("-dirty" if changed else "")


def versions(*packages):
    """Swift, Python, this project's commit and the named Python packages."""
    here = Path(__file__).resolve().parent
    found = {
        "swift-ahp": commit(here.parent),
        "Swift": first_line(["swift", "--version"]).removeprefix("Swift version "),
        "Python": platform.python_version(),
    }
    for package in packages:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            found[package] = "not installed"
    return found


class Report:
    """Collects tables, targets and remarks; `write` puts them into results/NAME.md and NAME.json and
    prints the Markdown."""

    def __init__(self, name, title, packages=()):
        self.name, self.title = name, title
        self.packages = packages
        self.machine = machine()
        self.parts = []
        self.targets = []
        self.numbers = {}

    def remark(self, text):
        self.parts.append(text)

    def table(self, title, columns, rows):
        """Rows of texts or numbers, in the order of the columns; the first column names the row."""
        lines = [f"## {title}", "", "| " + " | ".join(columns) + " |",
                 "| --- |" + " ---: |" * (len(columns) - 1)]
        lines += ["| " + " | ".join(map(str, row)) + " |" for row in rows]
        self.parts.append("\n".join(lines))

    def measured(self, title, runs, columns=(), extra=None):
        """A table of runs by name: wall, processor time, peak memory and ratios to the first.

        `extra` gives further cells by name, one for each of `columns`."""
        base = next(iter(runs.values()))
        rows = [
            [name, seconds(r.wall), f"{r.wall / base.wall:.2f}", seconds(r.cpu), f"{r.cpu / base.cpu:.2f}",
             mebibytes(r.peak), f"{r.peak / base.peak:.2f}", *(extra or {}).get(name, [""] * len(columns))]
            for name, r in runs.items()
        ]
        self.table(title, ["", f"wall, median of {base.times}", "ratio", "processor", "ratio", "peak memory", "ratio",
                           *columns], rows)
        self.numbers[title] = {
            name: {"wall_s": r.wall, "slowest_s": r.slowest, "cpu_s": r.cpu, "peak_bytes": r.peak, "runs": r.times}
            for name, r in runs.items()
        }

    def target(self, text, measured, at_least=None, at_most=None, unit="times"):
        """Something that must hold, with what was measured; None where it could not be measured."""
        limit = at_least if at_least is not None else at_most
        reached = None
        if measured is not None:
            measured = float(measured)
            reached = measured >= limit if at_least is not None else measured <= limit
        self.targets.append({"target": text, "limit": limit, "at": "least" if at_least is not None else "most",
                             "measured": measured, "unit": unit, "reached": reached})
        return reached

    def _targets(self):
        if not self.targets:
            return []
        words = {True: "reached", False: "**missed**", None: "not measured here"}
        lines = ["## Targets", "", "| | at | measured | |", "| --- | ---: | ---: | --- |"]
        for t in self.targets:
            number = "" if t["measured"] is None else f"{t['measured']:.3g} {t['unit']}"
            lines.append(f"| {t['target']} | {t['at']} {t['limit']:g} | {number} | {words[t['reached']]} |")
        return ["\n".join(lines)]

    def markdown(self):
        stamp = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime())
        facts = "; ".join(f"{key} {value}" for key, value in self.machine.items())
        tools = "; ".join(f"{key} {value}" for key, value in versions(*self.packages).items())
        return "\n\n".join([f"# {self.title}", f"{stamp}. {facts}.", f"{tools}.", *self.parts, *self._targets()]) + "\n"

    def write(self):
        """Writes both files, prints the Markdown, and returns whether no target was missed."""
        RESULTS.mkdir(exist_ok=True)
        text = self.markdown()
        (RESULTS / f"{self.name}.md").write_text(text)
        content = {"name": self.name, "title": self.title,
                   "when": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "machine": self.machine,
                   "versions": versions(*self.packages), "numbers": self.numbers, "targets": self.targets}
        (RESULTS / f"{self.name}.json").write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n")
        print(text)
        return all(t["reached"] is not False for t in self.targets)

