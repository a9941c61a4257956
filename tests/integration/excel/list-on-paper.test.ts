// A list that goes round, printed by LibreOffice: as wide as the page, its header on each, no page with nothing on it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeList } from '#data/excel/write/index.ts'

const PEOPLE = 532
const COLUMNS = 18

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'list-on-paper-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** The texts of each page. */
async function printed(path: string): Promise<readonly string[]> {
  const profile = `-env:UserInstallation=file://${dir}/profile`
  const words = ['--headless', '--convert-to', 'pdf', '--outdir', dir, path]
  execFileSync('soffice', [profile, ...words], { stdio: 'ignore' })
  const data = new Uint8Array(readFileSync(path.replace('.xlsx', '.pdf')))
  const pdf = await getDocument({ data }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages
}

it('has its header and people on every page, and everybody once', async () => {
  const path = join(dir, 'list.xlsx')
  const numbers = Array.from({ length: PEOPLE }, (_, at) => `S${1000 + at}`)
  await writeList(
    path,
    {
      name: "会计 '20 (名单)",
      columns: Array.from({ length: COLUMNS }, (_, at) => ({ title: `H${at}`, width: 16 })),
      rows: numbers.map((number) => [number, ...Array<string>(COLUMNS - 1).fill('湖南省长沙市')]),
      frozenColumns: 2,
      hiddenColumn: { title: '内部编号', cells: numbers.map((_, at) => `uid-${at}`) },
    },
    { name: '说明', rows: [['mark', '1']] },
  )
  const pages = await printed(path)
  expect(pages.length).toBeLessThan(PEOPLE / 10)
  for (const page of pages) {
    expect(page).toMatch(/H0 .*H17/)
    expect(page).toMatch(/S1\d{3}/)
  }
  expect(pages.join(' ').match(/S1\d{3}/g)).toEqual(numbers)
  expect(pages.join(' ')).not.toContain('uid-')
})
