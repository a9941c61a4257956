# What a script would do: pandas with openpyxl reads the workbook and writes it into SQLite, without any check.
import sqlite3
import sys

import pandas

workbook, ledger = sys.argv[1:]
table = pandas.read_excel(workbook, dtype=str, engine="openpyxl")
with sqlite3.connect(ledger) as connection:
    table.to_sql("graduate", connection, index=False)
