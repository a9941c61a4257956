export { fillWorkbook } from './fill.ts'
export { type FormWorkbook, openFormWorkbook } from './workbook.ts'
