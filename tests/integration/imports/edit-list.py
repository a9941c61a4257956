"""Works on an exported list as somebody does in LibreOffice Calc, and saves it as a workbook again.

edit-list.py <name of soffice's pipe> <workbook> <JSON file>: {cells: [[student number, header, text]…],
added: {header, texts: {student number: text}}, hidden: header, sorted: header}. At the end soffice ends, too.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import TableSortField


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    url = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    while True:
        try:
            return resolver.resolve(url)
        except NoConnectException:
            time.sleep(0.1)  # soffice is still starting; whoever waits for us has the deadline


def used_area(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    address = cursor.RangeAddress
    return sheet.getCellRangeByPosition(0, 0, address.EndColumn, address.EndRow)


def columns_of(area):
    return {title: index for index, title in enumerate(area.getDataArray()[0])}


def edit(sheet, wish):
    area = used_area(sheet)
    columns = columns_of(area)
    numbers = columns["学号"]
    rows = {row[numbers]: index for index, row in enumerate(area.getDataArray())}
    for number, header, text in wish["cells"]:
        sheet.getCellByPosition(columns[header], rows[number]).String = text
    added = wish["added"]
    sheet.Columns.insertByIndex(2, 1)
    sheet.getCellByPosition(2, 0).String = added["header"]
    for number, text in added["texts"].items():
        sheet.getCellByPosition(2, rows[number]).String = text
    area = used_area(sheet)
    columns = columns_of(area)
    sheet.Columns.getByIndex(columns[wish["hidden"]]).IsVisible = False
    by = TableSortField()
    by.Field = columns[wish["sorted"]]
    by.IsAscending = False
    fields = uno.Any("[]com.sun.star.table.TableSortField", (by,))
    area.sort((PropertyValue("SortFields", 0, fields, 0), PropertyValue("ContainsHeader", 0, True, 0)))


def main():
    pipe, path, wish = sys.argv[1:]
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    url = uno.systemPathToFileUrl(path)
    hidden = PropertyValue("Hidden", 0, True, 0)
    document = desktop.loadComponentFromURL(url, "_blank", 0, (hidden,))
    with open(wish, encoding="utf-8") as file:
        edit(document.Sheets.getByName("名单"), json.load(file))
    document.storeToURL(url, (PropertyValue("FilterName", 0, "Calc MS Excel 2007 XML", 0),))
    document.close(True)
    desktop.terminate()


main()
