// The usual edit commands of a text field, in the words of Windows.
import type { MenuItemConstructorOptions } from 'electron'

type Target = Readonly<{ isEditable: boolean; selectionText: string }>

export function editItems({ isEditable, selectionText }: Target): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { role: 'undo', label: '撤销' },
      { type: 'separator' },
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { type: 'separator' },
      { role: 'selectAll', label: '全选' },
    ]
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy', label: '复制' }]
}
