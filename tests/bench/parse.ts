// The bare parse of a workbook: nothing but the library.
import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { answer, cost } from './measure.ts'

const [, , path = ''] = process.argv
answer(await cost(() => readXlsx(readFileSync(path))))
