// The other steps of `npm run check`: each finds what it is there for.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkFileSizes } from '#build/check/file-sizes.ts'
import { sourceTexts } from '#build/check/source-texts.ts'
import { checkTranslations } from '#build/check/translations.ts'

const base = mkdtempSync(join(tmpdir(), 'checks-'))
afterAll(() => rmSync(base, { recursive: true }))

let trees = 0
function plant(files: Readonly<Record<string, string>>): string {
  trees += 1
  const folder = join(base, String(trees))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const page = (source: string, zh: object, en: object): readonly string[] =>
  checkTranslations(
    plant({
      'renderer/page.tsx': source,
      'renderer/i18n/zh-CN.json': JSON.stringify(zh),
      'renderer/i18n/en.json': JSON.stringify(en),
    }),
  ).problems

describe('the texts', () => {
  it('may be nested, plural and chosen by a template', () => {
    const source = `// 注释\nt('nav.all', { count })\nt(\`code.\${code}\`)\nexport const A = () => <p>{t('nav.home')}</p>`
    const zh = { nav: { home: '首页', all_other: '{{count}} 人' }, code: { 10: '甲', 20: '乙' } }
    const en = {
      nav: { home: 'Home', all_one: '{{count}} person', all_other: '{{count}} people' },
      code: { 10: 'A', 20: 'B' },
    }
    expect(page(source, zh, en)).toEqual([])
  })

  it('are in both languages with the same placeholders, and used', () => {
    expect(
      page(
        "t('a.b')\nt('a.c')",
        { a: { b: '{{n}} 人', c: '丙', d: '丁' } },
        { a: { b: 'people', e: 'e' } },
      ),
    ).toEqual([
      'en.json lacks a.c',
      'en.json lacks a.d',
      'zh-CN.json lacks a.e',
      'a.b: other placeholders in zh-CN.json than in en.json',
      'a.d is used nowhere',
    ])
  })

  it('stand nowhere else', () => {
    const source = `const a = '姓名'\nconst b = \`第\${n}页\`\nexport const C = () => <p title="列">学号 {t('a.b')}</p>`
    const problems = page(source, { a: { b: '乙' } }, { a: { b: 'B' } })
    expect(problems).toHaveLength(5)
    expect(problems.join()).toMatch(/姓名.*列.*学号.*第.*页/s)
  })

  it('of a source are found wherever they stand', () => {
    expect(sourceTexts(`export const a = f('x', \`y\${1}z\`, /q/)`, false)).toEqual({
      literals: ['x', 'q'],
      templates: [['y', 'z']],
    })
  })
})

describe('the file sizes', () => {
  const lines = (count: number): string => 'x\n'.repeat(count)

  it('keep to a budget', () => {
    expect(checkFileSizes(plant({ 'shared/a.ts': lines(80), 'build/b.mjs': lines(10) }))).toEqual({
      summary: '2 files, median 10, p95 80',
      problems: [],
    })
  })

  it('are named where they do not', () => {
    expect(checkFileSizes(plant({ 'renderer/big.tsx': lines(401) })).problems).toEqual([
      'renderer/big.tsx: 401 lines, at most 400',
      'median 401 lines, at most 80',
      '95th percentile 401 lines, at most 300',
    ])
    expect(checkFileSizes(plant({ 'docs/a.md': '' })).problems).toEqual(['no files were found'])
  })
})
