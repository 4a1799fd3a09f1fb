# Reads a workbook as one would in Python: `python benches/tool/peer.py FILE`. It does less than the
# product, as peer.mjs does.
import sys

from openpyxl import load_workbook

sheet = load_workbook(sys.argv[1], read_only=True).worksheets[0]
rows = sheet.iter_rows(values_only=True)
names = next(rows)
print(len([dict(zip(names, row)) for row in rows]))
