// Sentences about what somebody said how a file is to be read.
import type { ErrorParams } from '../contract/result.ts'

export const importErrors = {
  fix_refused: ({ why }: ErrorParams) => {
    if (why === 'reason') {
      return {
        zh: '忽略“{field}”中的“{raw}”要写明原因。请填写原因后重试。',
        en: 'To ignore "{raw}" in {field}, give the reason.',
      }
    }
    if (why === 'value') {
      return {
        zh: '“{value}”不是“{field}”能登记的内容，没有替换“{raw}”。请从列表中选择，或改写后重试。',
        en: '{field} cannot hold "{value}", so "{raw}" was not replaced. Choose from the list, or word it otherwise.',
      }
    }
    return {
      zh: '“{field}”的内容因人而异，“{raw}”不能统一替换。请在表格里逐行改正后重新导入。',
      en: '{field} is different for everybody, so "{raw}" cannot be replaced in all rows. Correct the rows in the file and import it again.',
    }
  },
  erase_refused: {
    zh: '“{field}”的空白单元格不能用来清除台账中的内容。请取消这一列的“空白即清除”。',
    en: 'Blank cells of {field} cannot erase what is stored. Do not choose it for this column.',
  },
} as const
