"""expected.json of scenarios/packages-and-standards: the rules written out in Python."""
from figures import rows, write

FAMILY = "packages-and-standards"
BASE = ["complaint-handling", "inspection", "billing"]
SEGMENTS = {
    "high-value": lambda c: int(c["annual_kwh"]) >= 50000000,
    "outage-sensitive": lambda c: c["reliability"] == "high",
    "arrears-risk": lambda c: int(c["arrears_days"]) >= 31,
    "channel-active": lambda c: c["channel"] == "online" and c["frequency"] == "high",
    "safety-risk": lambda c: c["safety_risk"] == "high",
}
RULES = [
    (SEGMENTS["outage-sensitive"], ["repair-priority", "outage-notice"]),
    (lambda c: c["expansion"] == "yes", ["connection-manager"]),
    (SEGMENTS["arrears-risk"], ["payment-reminder"]),
    (lambda c: c["price_sensitivity"] == "high", ["tariff-advice", "energy-saving"]),
    (SEGMENTS["safety-risk"], ["inspection", "safety-training"]),
    (lambda c: c["hall_support"] == "high", ["hall-appointment"]),
]

customers = rows(FAMILY, "customers.csv")
items = list(BASE)
for _, offer in RULES:
    items += [item for item in offer if item not in items]
proposals, offered, members = [], {item: 0 for item in items}, {s: 0 for s in SEGMENTS}
without = overlapping = 0
for customer in customers:
    mine = [item for item in BASE]
    for applies, offer in RULES:
        if applies(customer):
            mine += [item for item in offer if item not in mine]
    groups = [name for name, test in SEGMENTS.items() if test(customer)]
    without += not groups
    overlapping += len(groups) > 1
    for name in groups:
        members[name] += 1
    for item in mine:
        offered[item] += 1
    proposals.append({"customer": customer["customer"], "segments": " ".join(groups),
                      "personalised": " ".join(mine[len(BASE):])})
n = len(customers)
analyses = {"packages": {
    "measures": {"customers": n, "without_segment": without, "overlapping": overlapping},
    "proposals": proposals,
    "items": [{"item": i, "count": k, "share": k / n,
               "package": "basic" if i in BASE else "personalised"} for i, k in offered.items()],
    "segments": [{"segment": s, "count": k, "share": k / n} for s, k in members.items()]}}

FIELDS = ["content", "when", "where", "how", "who", "why"]
standards = rows(FAMILY, "standards.csv")
missing = [{"row": r["standard"], "field": f, "line": line}
           for line, r in enumerate(standards, 2) for f in FIELDS if not r[f]]
analyses["five-w-one-h"] = {
    "measures": {"rows": len(standards),
                 "complete": sum(all(r[f] for f in FIELDS) for r in standards)},
    "missing": missing,
    "fields": [{"field": f, "filled": sum(bool(r[f]) for r in standards),
                "share": sum(bool(r[f]) for r in standards) / len(standards)} for f in FIELDS]}

contacts = rows(FAMILY, "contacts.csv")
months = [f"2015-{m:02}" for m in range(1, 13)]
people, outside = [], 0
vips = [c["customer"] for c in customers if c["vip"] == "1"]
for name in vips:
    dates = [c["date"] for c in contacts if c["customer"] == name]
    inside = [d for d in dates if d[:7] in months]
    outside += len(dates) - len(inside)
    done = [m for m in months if any(d[:7] == m for d in inside)]
    people.append({"person": name, "due": 12, "done": len(done), "contacts": len(inside),
                   "rate": len(done) / 12,
                   "missed": " ".join(m for m in months if m not in done)})
done = sum(p["done"] for p in people)
analyses["visits"] = {
    "measures": {"due": 12 * len(vips), "done": done, "rate": done / (12 * len(vips)),
                 "fully": sum(p["done"] == 12 for p in people), "outside": outside},
    "people": people}
write(FAMILY, analyses)
