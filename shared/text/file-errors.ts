// Sentences about files that a user gives to the program or wants to have from it.
import type { ErrorParams } from '../contract/result.ts'

const WITHOUT_PASSWORD = {
  zh: '用 Excel 打开它，点“文件 → 信息 → 保护工作簿 → 用密码进行加密”，删去密码后保存（WPS：“文件 → 文档加密 → 密码加密”），再导入。',
  en: 'Open it in Excel, choose File → Info → Protect Workbook → Encrypt with Password, delete the password and save (WPS: File → Document Encryption → Password), then import it.',
}

export const fileErrors = {
  file_not_found: {
    zh: '找不到{file}。请确认它没有被移动、改名或删除，再重新选择。',
    en: 'Cannot find {file}. Make sure that it was not moved, renamed or deleted, then choose it again.',
  },
  file_unreadable: {
    zh: '无法读取{file}。如果它正在 Excel 或 WPS 中打开，请关闭后重试；否则请检查是否有权限。',
    en: 'Cannot read {file}. If it is open in Excel or WPS, close it and try again; otherwise check the permissions.',
  },
  file_not_workbook: {
    zh: '{file}不是能识别的表格（Excel、WPS、ODS、CSV）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    en: '{file} is not a workbook or CSV that can be read. Open it in Excel or WPS, save it as .xlsx and import that.',
  },
  file_truncated: {
    zh: '{file}不完整，可能没有下载或复制完。请重新获取完整文件后再导入，台账没有改动。',
    en: '{file} is cut off; the download or copy may have been interrupted. Get it again; the ledger was not changed.',
  },
  file_damaged: {
    zh: '{file}已损坏，无法读取。请用 Excel 或 WPS 修复并另存后再导入，台账没有改动。',
    en: '{file} is damaged. Repair it in Excel or WPS, save it anew and import that; the ledger was not changed.',
  },
  file_encrypted: (params: ErrorParams) => ({
    zh: `{file}设有打开密码，${params.asks === 'password' ? '需要密码才能读取。请输入密码，或者：' : '无法读取。请'}${WITHOUT_PASSWORD.zh}`,
    en: `{file} opens with a password only${params.asks === 'password' ? '. Enter it, or:' : ', and cannot be read under it.'} ${WITHOUT_PASSWORD.en}`,
  }),
  file_password_wrong: {
    zh: `{file}的打开密码不对。请检查大小写和输入法后重试，或者：${WITHOUT_PASSWORD.zh}`,
    en: `This is not the password of {file}. Check capitals and the keyboard and try again, or: ${WITHOUT_PASSWORD.en}`,
  },
  file_too_large: (params: ErrorParams) => {
    if (params.limitRows) {
      return {
        zh: '{file}共有 {rows} 行，超过上限 {limitRows} 行。请拆成几个文件分别导入。',
        en: '{file} has {rows} rows; at most {limitRows} can be read. Split it and import the parts.',
      }
    }
    if (params.limitMb) {
      return {
        zh: '{file}太大，超过上限 {limitMb} MB。请删去图片和无关工作表后另存，再导入。',
        en: '{file} is too large; at most {limitMb} MB can be read. Remove pictures and other sheets, save it and import that.',
      }
    }
    return {
      zh: '{file}太大，无法导入。请删去图片和无关工作表后另存，再导入。',
      en: '{file} is too large. Remove pictures and other sheets, save it and import that.',
    }
  },
  file_empty: {
    zh: '{file}里没有数据。请确认选对了文件和工作表。',
    en: '{file} holds no data. Make sure that it is the right file and sheet.',
  },
  file_not_writable: ({ reason }: ErrorParams) => {
    if (reason === 'ledger') {
      return {
        zh: '{file}是台账文件，没有覆盖。请换一个文件名保存。',
        en: '{file} belongs to a ledger and was not overwritten. Choose another name.',
      }
    }
    if (reason === 'source') {
      return {
        zh: '{file}就是要导入的文件，没有覆盖，也没有导入。有问题的行请另取一个文件名保存。',
        en: '{file} is the file that is to be imported: it was neither overwritten nor imported. Save the rows with findings under another name.',
      }
    }
    return {
      zh: '无法写入{file}。如果它正在 Excel 或 WPS 中打开，请先关闭；否则请换一个文件夹保存。',
      en: 'Cannot write {file}. If it is open in Excel or WPS, close it first; otherwise save it in another folder.',
    }
  },
  file_open_elsewhere: ({ other }: ErrorParams) => ({
    zh: `{file}正在另一个程序（Excel、WPS）中打开，没有覆盖。请关闭它后重试，或另存为${other ? '“{other}”' : '别的文件名'}。`,
    en: `{file} is open in another program (Excel, WPS) and was not replaced. Close it and try again, or save ${other ? 'as “{other}”' : 'under another name'}.`,
  }),
  file_no_known_header: {
    zh: '{file}里没有找到认识的表头（如 学号、姓名、毕业去向）。请确认表头在前几行，并且有“学号”“姓名”这样的列标题。',
    en: '{file} has no header that is known (such as 学号, 姓名, 毕业去向). Make sure that the header is in the first rows.',
  },
  file_kind_unclear: (params: ErrorParams) =>
    params.candidates
      ? {
          zh: '无法判断{file}是哪一种表，可能是：{candidates}。请指定类型后重新导入。',
          en: 'It is not clear what {file} holds; it may be: {candidates}. Name the kind and import it again.',
        }
      : {
          zh: '无法判断{file}是哪一种表。请指定类型后重新导入。',
          en: 'It is not clear what {file} holds. Name the kind and import it again.',
        },
  preview_gone: {
    zh: '导入预览已失效（文件或台账已变动）。请重新选择文件预览一次。',
    en: 'The import preview is out of date: the file or the ledger has changed. Choose the file again.',
  },
} as const
