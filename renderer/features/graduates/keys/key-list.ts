// Every key of the grid, the list and the card, for the sheet under F1. One line names one thing and all keys for it.

/** As it is pressed: modifiers first, then the key. */
export type KeyName = string

type Line<Text extends string> = Readonly<{ text: Text; keys: readonly KeyName[] }>

const line = <Text extends string>(text: Text, ...keys: KeyName[]): Line<Text> => ({ text, keys })

export const KEY_GROUPS = [
  {
    name: 'moving',
    lines: [
      line('arrows', '↑', '↓', '←', '→'),
      line('edge', 'Ctrl+↑', 'Ctrl+↓', 'Ctrl+←', 'Ctrl+→'),
      line('nextCell', 'Tab', 'Shift+Tab'),
      line('nextRow', 'Enter', 'Shift+Enter'),
      line('rowEnds', 'Home', 'End'),
      line('listEnds', 'Ctrl+Home', 'Ctrl+End'),
      line('page', 'PageUp', 'PageDown'),
    ],
  },
  {
    name: 'entering',
    lines: [
      line('open', 'F2'),
      line('cancel', 'Esc'),
      line('empty', 'Delete'),
      line('today', 'Ctrl+;'),
      line('choices', 'Alt+↓'),
      line('lineBreak', 'Alt+Enter'),
      line('undo', 'Ctrl+Z', 'Ctrl+Y'),
    ],
  },
  {
    name: 'many',
    lines: [
      line('extend', 'Shift+↑', 'Shift+↓', 'Shift+←', 'Shift+→'),
      line('wholeRow', 'Shift+Space'),
      line('wholeColumn', 'Ctrl+Space'),
      line('all', 'Ctrl+A'),
      line('clipboard', 'Ctrl+C', 'Ctrl+X', 'Ctrl+V'),
      line('down', 'Ctrl+D'),
      line('right', 'Ctrl+R'),
      line('everywhere', 'Ctrl+Enter'),
      line('bulk', 'Ctrl+B'),
    ],
  },
  {
    name: 'list',
    lines: [
      line('search', 'F3', 'Ctrl+F'),
      line('views', 'Ctrl+1', 'Ctrl+9'),
      line('header', 'Ctrl+Shift+L', 'Alt+↑'),
      line('problem', 'F8', 'Shift+F8'),
      line('problems', 'Ctrl+F8'),
      line('past', 'Ctrl+Shift+D'),
      line('help', 'F1'),
    ],
  },
  {
    name: 'card',
    lines: [
      line('panel', 'F4'),
      line('across', 'F6'),
      line('person', 'Ctrl+↑', 'Ctrl+↓'),
      line('same', "Ctrl+'"),
      line('contact', 'F5'),
      line('vacancies', 'Shift+F5'),
      line('willingness', 'F7'),
      line('destination', 'F9'),
      line('evidence', 'Shift+F9'),
      line('question', 'Shift+F2'),
      line('reveal', 'Ctrl+Shift+M'),
      line('newcomer', 'Ctrl+Insert'),
    ],
  },
  {
    name: 'contact',
    lines: [
      line('phrase', '1', '9'),
      line('lineBreak', 'Shift+Enter'),
      line('unanswered', 'F6'),
      line('unusable', 'F8'),
      line('landed', 'F9'),
      line('keep', 'Enter'),
    ],
  },
] as const
