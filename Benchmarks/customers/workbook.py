"""A CSV file as a workbook of one sheet, as spreadsheets write it: texts shared, numbers as numbers.

usage: workbook.py IN.csv OUT.xlsx
"""
import csv
import sys
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def is_number(text):
    """Ids keep their leading zeros: they are texts."""
    return text.replace(".", "", 1).isdigit() and (text[0] != "0" or text in ("0",) or text.startswith("0."))


def main():
    source, out = sys.argv[1:3]
    texts, rows = {}, []
    with open(source, newline="", encoding="utf-8") as file:
        for number, record in enumerate(csv.reader(file), 1):
            cells = []
            for column, text in enumerate(record):
                place = f"{chr(65 + column)}{number}"
                if not text:
                    continue
                if is_number(text):
                    cells.append(f'<c r="{place}"><v>{text}</v></c>')
                else:
                    cells.append(f'<c r="{place}" t="s"><v>{texts.setdefault(text, len(texts))}</v></c>')
            rows.append(f'<row r="{number}">{"".join(cells)}</row>')
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    relation = f'<Relationship Id="{{}}" Type="{OFFICE}/{{}}" Target="{{}}"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        + relation.format("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="data" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        + relation.format("r1", "worksheet", "worksheets/sheet1.xml")
        + relation.format("r2", "sharedStrings", "sharedStrings.xml") + "</Relationships>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, HEAD + text)


if __name__ == "__main__":
    main()
