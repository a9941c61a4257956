// The page's texts: the same keys and placeholders in both languages, every key used, no Chinese outside renderer/i18n.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from './outcome.ts'
import { type SourceTexts, sourceTexts } from './source-texts.ts'

const CHINESE = /\p{Script=Han}/u
const PLURAL = /_(zero|one|two|few|many|other)$/

/** All forms of each key: one, or its plural forms. */
type Texts = ReadonlyMap<string, readonly string[]>
type Source = SourceTexts & Readonly<{ file: string }>

export function checkTranslations(folder: string): Outcome {
  const zh = readTexts(join(folder, 'renderer/i18n/zh-CN.json'))
  const en = readTexts(join(folder, 'renderer/i18n/en.json'))
  const sources = readSources(folder)
  const problems = [
    ...missing(zh, en, 'en.json'),
    ...missing(en, zh, 'zh-CN.json'),
    ...differentPlaceholders(zh, en),
    ...unused([...zh.keys()], sources),
    ...chineseLiterals(sources),
  ]
  if (zh.size === 0) problems.push('renderer/i18n/zh-CN.json holds no texts')
  return { summary: `${zh.size} texts, ${sources.length} source files`, problems }
}

/** Nested objects become dotted keys; plural forms of a key are one. */
function readTexts(file: string): Texts {
  const texts = new Map<string, string[]>()
  const add = (node: object, path: string): void => {
    for (const [name, value] of Object.entries(node)) {
      const key = path === '' ? name : `${path}.${name}`
      if (typeof value === 'string') {
        const plain = key.replace(PLURAL, '')
        texts.set(plain, [...(texts.get(plain) ?? []), value])
      } else if (typeof value === 'object' && value !== null) add(value, key)
    }
  }
  add(JSON.parse(readFileSync(file, 'utf8')), '')
  return texts
}

function readSources(folder: string): readonly Source[] {
  return globSync('renderer/**/*.{ts,tsx}', { cwd: folder, exclude: ['renderer/i18n/**'] }).map(
    (file) => ({
      file,
      ...sourceTexts(readFileSync(join(folder, file), 'utf8'), file.endsWith('x')),
    }),
  )
}

function missing(from: Texts, to: Texts, name: string): readonly string[] {
  return [...from.keys()].filter((key) => !to.has(key)).map((key) => `${name} lacks ${key}`)
}

function differentPlaceholders(zh: Texts, en: Texts): readonly string[] {
  return [...zh.keys()]
    .filter((key) => en.has(key) && placeholders(zh.get(key)) !== placeholders(en.get(key)))
    .map((key) => `${key}: other placeholders in zh-CN.json than in en.json`)
}

function placeholders(forms: readonly string[] = []): string {
  const names = forms.flatMap((form) => form.match(/\{\{\s*[\w.]+|\{\s*[\w.]+/g) ?? [])
  return [...new Set(names.map((name) => name.replace(/[{\s]/g, '')))].sort().join(' ')
}

function unused(keys: readonly string[], sources: readonly Source[]): readonly string[] {
  const literals = new Set(sources.flatMap((source) => source.literals))
  // `t(\`destination.${code}\`)` uses every key between its fixed ends.
  const ends = sources
    .flatMap((source) => source.templates)
    .map((parts) => ({ start: parts[0] ?? '', end: parts.at(-1) ?? '' }))
    .filter(({ start }) => /^[\w-]+\./.test(start))
  return keys
    .filter((key) => !literals.has(key))
    .filter((key) => !ends.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)))
    .map((key) => `${key} is used nowhere`)
}

function chineseLiterals(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ file, literals, templates }) =>
    [...literals, ...templates.flat()]
      .filter((text) => CHINESE.test(text))
      .map((text) => `${file}: text outside renderer/i18n: ${text.trim().slice(0, 40)}`),
  )
}
