"""Does in a running LibreOffice Calc what a user does there.

bridge.py <name of soffice's pipe>: a line of JSON in, [method, arguments…], and a line of JSON out.
When the input ends, so does soffice.
"""

import json
import sys
import threading
import time

import uno
from com.sun.star.accessibility.AccessibleRole import DIALOG, PUSH_BUTTON
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException


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


class Calc:
    def __init__(self, context):
        create = context.ServiceManager.createInstanceWithContext
        self.desktop = create("com.sun.star.frame.Desktop", context)
        self.dispatcher = create("com.sun.star.frame.DispatchHelper", context)
        self.toolkit = create("com.sun.star.awt.Toolkit", context)
        self.document = None
        self.open()

    def open(self):
        """An empty sheet, alone."""
        if self.document is not None:
            self.document.close(True)
        self.document = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())

    def paste(self, at):
        """Ctrl+V in a cell, and OK to whatever Calc asks about it."""
        self.select(at)
        pasting = threading.Thread(target=self.press, args=(".uno:Paste",))
        pasting.start()
        while pasting.is_alive():
            self.accept_dialog()
            pasting.join(0.1)

    def copy(self, area):
        """Ctrl+C of an area."""
        self.select(area)
        self.press(".uno:Copy")

    def enter(self, at, text):
        """As typed: Calc makes of it what it makes of typing."""
        self.select(at)
        self.press(".uno:EnterString", StringName=text)

    def write(self, at, texts):
        """Cells that hold these texts, as texts."""
        first = self.range(at).RangeAddress
        sheet = self.document.CurrentController.ActiveSheet
        for down, line in enumerate(texts):
            for along, text in enumerate(line):
                cell = sheet.getCellByPosition(first.StartColumn + along, first.StartRow + down)
                cell.NumberFormat = self.text_format()
                cell.String = text

    def texts(self, area):
        """What the cells show."""
        cells = self.range(area)
        columns = range(cells.Columns.Count)
        return [
            [cells.getCellByPosition(column, row).String for column in columns]
            for row in range(cells.Rows.Count)
        ]

    def text_format(self):
        return self.document.NumberFormats.queryKey("@", self.document.CharLocale, False)

    def accept_dialog(self):
        try:
            for button in self.dialog_buttons():
                if button.getAccessibleName() == "OK":
                    button.doAccessibleAction(0)
                    return
        except DisposedException:
            pass  # it closed while it was looked at; the next look sees what is there then

    def dialog_buttons(self):
        for index in range(self.toolkit.getTopWindowCount()):
            window = self.toolkit.getTopWindow(index).getAccessibleContext()
            # A window that is just opening or closing has no context yet, or no more; the next look sees it.
            if window is not None and window.getAccessibleRole() == DIALOG:
                yield from pressable(window)

    def select(self, area):
        self.press(".uno:GoToCell", ToPoint=area)

    def press(self, command, **given):
        frame = self.document.CurrentController.Frame
        args = tuple(PropertyValue(name, 0, value, 0) for name, value in given.items())
        self.dispatcher.executeDispatch(frame, command, "", 0, args)

    def range(self, area):
        return self.document.CurrentController.ActiveSheet.getCellRangeByName(area)


def pressable(context):
    if context.getAccessibleRole() == PUSH_BUTTON:
        yield context
    for index in range(context.getAccessibleChildCount()):
        yield from pressable(context.getAccessibleChild(index).getAccessibleContext())


def main():
    calc = Calc(connect(sys.argv[1]))
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        method, *args = json.loads(line)
        print(json.dumps(getattr(calc, method)(*args)), flush=True)
    calc.document.close(True)
    calc.desktop.terminate()


main()
