// Sentences about the office's own forms.
import type { ErrorParams } from '../contract/result.ts'

const OBSTACLES: Readonly<Record<string, Readonly<{ zh: string; en: string }>>> = {
  merge: {
    zh: '合并单元格只有一部分在重复行里：请让它只在一行重复行内，或把重复行完全包在里面',
    en: 'merged cells reach half into the repeated rows: keep them within one row or around all of them',
  },
  array: {
    zh: '数组公式或模拟运算表跨到重复行：请改用普通公式',
    en: 'an array formula or data table reaches into the repeated rows: use plain formulas',
  },
  table: {
    zh: '“表格”（Ctrl+T）在重复行处或其下方：请在 Excel 中把它转换为普通区域',
    en: 'a table (Ctrl+T) lies at or below the repeated rows: convert it to a range in Excel',
  },
  comment: {
    zh: '批注在重复行处或其下方：请删去批注，或移到上方',
    en: 'a comment lies at or below the repeated rows: delete it or move it above them',
  },
  pivot: {
    zh: '数据透视表在重复行处或其下方：请移到另一张工作表',
    en: 'a pivot table lies at or below the repeated rows: move it to another sheet',
  },
  control: {
    zh: '工作表里有按钮等控件：请删去，或把名单放到另一张工作表',
    en: 'the sheet has buttons or other controls: delete them or put the list on another sheet',
  },
}

export const formErrors = {
  form_encrypted: {
    zh: '{file}设有打开密码，不能作为表样。请用 Excel 或 WPS 打开，删去密码后另存为 .xlsx，再添加。',
    en: '{file} opens with a password only and cannot be a form. Open it in Excel or WPS, delete the password, save it as .xlsx and add that.',
  },
  form_other_format: (params: ErrorParams) => {
    const kind = typeof params.format === 'string' && params.format !== '' ? params.format : null
    const named = kind === null || kind === 'xlsx' ? '' : `（.${kind}）`
    return {
      zh: `{file}${named}不是 .xlsx 工作簿，填表会改动它的格式。请用 Excel 或 WPS 打开，“另存为”选“Excel 工作簿 (*.xlsx)”，再添加。`,
      en: `{file} is no .xlsx workbook, so filling it would change its look. Open it in Excel or WPS, save it as Excel workbook (*.xlsx) and add that.`,
    }
  },
  form_exists: {
    zh: '已有名为“{name}”的表样。请换一个名称；如果是新版，请打开原来的表样点“换用新版表样”。',
    en: 'There is a form "{name}" already. Choose another name; if this is a new version, open that form and choose "Use a new version".',
  },
  form_incomplete: {
    zh: '有 {count} 处填不了，没有生成文件：{places}。请改正，或选择“其余照填”。',
    en: '{count} places cannot be filled, so no file was written: {places}. Correct them, or choose to fill the rest.',
  },
  form_in_the_way: (params: ErrorParams) => {
    const why = OBSTACLES[String(params.kind)] ?? { zh: '此处不能重复行', en: 'rows cannot repeat' }
    return {
      zh: `{sheet}!{cell}：${why.zh}。没有生成文件。`,
      en: `{sheet}!{cell}: ${why.en}. No file was written.`,
    }
  },
}
