// The text that goes with the product: every package in it with name, version, licence and the licence's words.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that allow shipping the code inside a closed product when their text goes with it. */
const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
  'Unlicense',
]
const TEXT_FILE = /^(licen[cs]e|copying|notice)/i

type Package = Readonly<{ name: string; version: string; licence: string; text: string }>
/** Where a package's licence text stands when it has no file for it: a file from the root, or a part of one. */
export type Elsewhere = Readonly<Record<string, Readonly<{ file: string; part?: RegExp }>>>
type Licences = Readonly<{ text: string; problems: readonly string[] }>

/** `folders` lie below `root`; `more` is added as it is. */
export function collectLicences(
  root: string,
  folders: readonly string[],
  elsewhere: Elsewhere,
  more: readonly Package[],
): Licences {
  const packages = [...folders.map((folder) => readPackage(root, folder, elsewhere)), ...more]
  const problems = packages.flatMap(problemsOf)
  if (packages.length === 0) problems.push('no package was found in the product')
  const unneeded = Object.keys(elsewhere).filter(
    (name) => !packages.some((one) => one.name === name),
  )
  problems.push(
    ...unneeded.map((name) => `${name}: is named for its text, but is not in the product`),
  )
  return { text: packages.map(section).join('\n'), problems }
}

function readPackage(root: string, folder: string, elsewhere: Elsewhere): Package {
  const file = join(root, folder, 'package.json')
  const { name, version, license, licenses } = JSON.parse(readFileSync(file, 'utf8'))
  return {
    name: String(name),
    version: String(version),
    licence: typeof license === 'string' ? license : olderForm(licenses),
    text: textOf(root, folder, elsewhere[String(name)]),
  }
}

/** How packages said it before npm took to SPDX: any of a list. */
const olderForm = (licenses: unknown): string =>
  Array.isArray(licenses) ? licenses.map(({ type }) => String(type)).join(' OR ') : ''

function textOf(root: string, folder: string, elsewhere: Elsewhere[string] | undefined): string {
  if (elsewhere !== undefined) {
    const file = join(root, elsewhere.file)
    const whole = existsSync(file) ? readFileSync(file, 'utf8') : ''
    return elsewhere.part === undefined
      ? whole.trim()
      : (elsewhere.part.exec(whole)?.[0] ?? '').trim()
  }
  const texts = readdirSync(join(root, folder))
    .filter((name) => TEXT_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(root, folder, name), 'utf8').trim())
  return [...new Set(texts)].join('\n\n')
}

function problemsOf({ name, version, licence, text }: Package): string[] {
  const problems: string[] = []
  if (!isAllowed(licence)) problems.push(`${name} ${version}: unknown licence "${licence}"`)
  if (text === '') problems.push(`${name} ${version}: has no licence text`)
  return problems
}

/** An SPDX expression of at most one kind of conjunction: of "A OR B" one suffices, of "A AND B" each must be allowed. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1')
  const isKnown = (id: string): boolean => ALLOWED.includes(id.trim())
  return plain.includes(' OR ')
    ? plain.split(' OR ').some(isKnown)
    : plain.split(' AND ').every(isKnown)
}

const section = ({ name, version, licence, text }: Package): string =>
  `${'='.repeat(80)}\n${name} ${version}\n${licence}\n${'-'.repeat(80)}\n${text}\n`
