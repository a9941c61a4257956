// Measures what the users wait for, each beside something bare in the same run, because machines differ and are noisy:
//   npm run bench [-- import|start|ledger|grid|dynamic|reports|centre]
// Prints one table and writes test-results/bench.json.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { half, p95, print, ratioOf } from './bench/table.mjs'
import { bundleIfChanged } from './bundle.mjs'
import { inRoot, ROOT } from './setup/places.mjs'

/** @typedef {{ wall: number[], cpu: number[], first?: number }} Taken */
/** @typedef {{ first: number, cpu: number[] }} Reading */
/** @typedef {import('./bench/table.mjs').Row} Row */

// Another number at the end makes a new file.
const ROSTER = inRoot('.setup', 'bench-roster-1.xlsx')
const WIDE_ROSTER = inRoot('.setup', 'bench-roster-wide-1.xlsx')
const SCHOOL_ROSTER = inRoot('tests', 'fixtures', 'samples', 'school-roster.xlsx')
const PAIRS = 3
/** A processor four times slower. */
const SLOWED = 4

const only = process.argv[2]
/** @type {Row[]} */
const rows = []
if (only === undefined || only === 'reports') rows.push(...measureWorkbook())
if (only === undefined || only === 'import') rows.push(...measureImport(), ...measureWide())
if (only === undefined || only === 'ledger') rows.push(...measureLedger())
if (only === undefined || only === 'start') rows.push(...(await measureStart()))
if (only === undefined || only === 'grid') rows.push(...(await measureGrid()))
if (only === undefined || only === 'dynamic') rows.push(...(await measureDynamic()))
if (only === undefined || only === 'reports') rows.push(...measureReports())
if (only === undefined || only === 'centre') rows.push(...measureCentre())
print(rows)
mkdirSync(inRoot('test-results'), { recursive: true })
writeFileSync(
  inRoot('test-results', 'bench.json'),
  `${JSON.stringify(
    rows.map((row) => ({ ...row, ratio: ratioOf(row) })),
    null,
    2,
  )}\n`,
)

/** @returns {Row[]} */
function measureImport() {
  makeRoster()
  const pairs = Array.from({ length: PAIRS }, (_, index) => {
    say(`导入 / Import ${index + 1}/${PAIRS}`)
    const bare = ask('parse.ts', [ROSTER])
    return { bare, whole: ask('import.ts', index < PAIRS - 1 ? [ROSTER] : [ROSTER, 'questions']) }
  })
  // The pair in the middle, so that value and base are from the same minute.
  const by = (/** @type {typeof pairs[number]} */ pair) => pair.whole.cpuMs / pair.bare.cpuMs
  const middle = pairs.toSorted((a, b) => by(a) - by(b))[Math.floor((PAIRS - 1) / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  const asked = pairs.at(-1)?.whole.questions
  const read = { base: asked.scan, baseName: 'count over the table', unit: 'ms', goal: '' }
  const importRow = { baseName: 'bare parse', goal: '' }
  return [
    {
      name: 'import 100,000 × 22, CPU',
      value: middle.whole.cpuMs,
      base: middle.bare.cpuMs,
      unit: 'ms CPU',
      ...importRow,
      goal: 'ratio ≤ 2',
    },
    {
      name: 'import 100,000 × 22, clock',
      value: middle.whole.wallMs,
      base: middle.bare.wallMs,
      unit: 'ms',
      ...importRow,
    },
    { name: 'id vector, all, by name', value: asked.idsOfAll, ...read },
    { name: 'id vector, one school', value: asked.idsOfSchool, ...read },
    { name: 'page of 100 rows by id', value: asked.page, ...read },
  ]
}

/**
 * 100,000 × 30 to the comparison and into the ledger, beside what else reads such a file; a school's; an undo.
 * @returns {Row[]}
 */
function measureWide() {
  makeWorkbook(WIDE_ROSTER, ['30'])
  say('导入 30 列 / Import of 30 columns')
  const { diff, diffPeakMb, rows: page, commit } = ask('import-whole.ts', [WIDE_ROSTER])
  const parse = ask('parse.ts', [WIDE_ROSTER])
  const inflate = ask('inflate.ts', [WIDE_ROSTER])
  const { libreOffice, pandas } = ask('rivals.ts', [WIDE_ROSTER])
  const school = ask('import-whole.ts', [SCHOOL_ROSTER, 'school'])
  const undo = ask('import-undo.ts', [])
  /** @param {string} name @param {number} value @param {string} goal @param {string} [unit] @returns {Row} */
  const row = (name, value, goal, unit = 'ms CPU') => ({
    ...{ name, value, base: null, baseName: '', unit, goal },
  })
  const whole = row('100,000 × 30, comparison and commit', diff.cpuMs + commit.cpuMs, '')
  /** @param {string} baseName @param {{ cpuMs: number } | null} base @returns {Row[]} */
  const beside = (baseName, base, goal = '') =>
    base === null ? [] : [{ ...whole, baseName, base: base.cpuMs, goal }]
  return [
    row('100,000 × 30 to the comparison', diff.cpuMs, ''),
    row('its commit', commit.cpuMs, ''),
    ...beside('bare parse', parse),
    ...beside('bare inflate', inflate),
    ...beside('LibreOffice to CSV', libreOffice, 'ratio ≤ 1'),
    ...beside('pandas into SQLite', pandas),
    row('most memory', diffPeakMb, '≤ 800', 'MB'),
    row('longest turn, comparison', diff.longestTurnMs, '≤ 100'),
    row('longest turn, commit', commit.longestTurnMs, '≤ 100'),
    row('first page of the preview', page.cpuMs, '≤ 100'),
    row('512 × 22 to the preview, slowed', school.first.cpuMs * SLOWED, '≤ 1,000'),
    row('undo of 20,000, 50 cells edited', undo.cpuMs, '≤ 5,000'),
  ]
}

/**
 * A styled list of names, beside exceljs writing the same.
 * @returns {Row[]}
 */
function measureWorkbook() {
  say('名单导出 / List of names')
  const ours = ask('reports/workbook.ts', ['ours'])
  const folder = exceljsFolder()
  const rival = folder === null ? null : ask('reports/workbook.ts', ['exceljs', folder])
  const base = { baseName: 'exceljs, as a stream', unit: 'ms CPU' }
  const name = 'styled list 50,000 × 60'
  return [
    { ...base, name, value: ours.cpuMs, base: rival?.cpuMs ?? null, goal: 'ratio ≤ 0.7' },
    {
      ...base,
      name: `${name}, clock`,
      value: ours.wallMs,
      base: null,
      unit: 'ms',
      goal: '≤ 15,000',
    },
    {
      ...base,
      name: 'most memory',
      value: ours.peakMb,
      base: rival?.peakMb ?? null,
      unit: 'MB',
      goal: '≤ 500',
    },
  ]
}

/** exceljs is no package of this project: fetched for the comparison alone. Null where it cannot be had. */
function exceljsFolder() {
  const folder = inRoot('.setup', 'exceljs')
  if (!existsSync(inRoot('.setup', 'exceljs', 'node_modules', 'exceljs'))) {
    mkdirSync(folder, { recursive: true })
    const fetched = ['install', '--prefix', folder, '--no-save', '--no-audit', 'exceljs@4.4.0']
    const { status } = spawnSync('npm', fetched, {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    })
    if (status !== 0) return null
  }
  return folder
}

/** @returns {Row[]} */
function measureLedger() {
  say('台账文件 / Ledger file')
  const { cpu, wall, derivation } = ask('ledger.ts', [])
  const base = 'better-sqlite3 alone'
  /** @param {string} name @param {string} what @returns {Row} */
  const aRow = (name, what) => ({
    name: `${name}, a row with its log`,
    // 100,000 rows in milliseconds: a hundredth of it is microseconds a row.
    value: cpu.whole[what] / 100,
    base: cpu.bare[what] / 100,
    baseName: base,
    unit: 'µs CPU',
    goal: '',
  })
  /** @param {string} name @param {string} what @param {string} goal @returns {Row} */
  const all = (name, what, goal = '') => ({
    name,
    value: wall.whole[what],
    base: wall.bare[what] ?? null,
    baseName: base,
    unit: 'ms',
    goal,
  })
  return [
    aRow('insert', 'insert'),
    aRow('change', 'update'),
    all('undo of 100,000 changes', 'undoUpdate', '≤ 10 s'),
    all('undo of 100,000 new people', 'undoInsert', '≤ 10 s'),
    all('backup of 100,000 people, checked', 'backup'),
    all('chain of 300,000 entries verified', 'verify'),
    all('unlock 100,000 people, key derivation apart', 'unlock'),
    { ...all('key derivation', ''), value: derivation, base: null },
  ]
}

/** @returns {Promise<Row[]>} */
async function measureStart() {
  await bundleIfChanged()
  say('启动 / Start')
  const { bare, start, unlock } = ask('start.ts', [])
  const beside = { base: bare, baseName: 'bare Chromium page', unit: 'ms', goal: '' }
  return [
    { name: 'cold start to welcome page', value: start, ...beside },
    { name: 'unlock to 今日, 512 people', value: unlock, ...beside },
  ]
}

/** @returns {Promise<Row[]>} */
async function measureGrid() {
  await bundleIfChanged()
  makeRoster()
  say('录入表格 / Entry grid')
  const { ours, rival, million, slow } = ask('grid.ts', [ROSTER])
  /** @param {string} name @param {number} value @param {string} goal @param {number | null} base @returns {Row} */
  const row = (name, value, goal, base = null, unit = 'ms') => ({
    name,
    value,
    base,
    baseName: 'react-data-grid',
    unit,
    goal,
  })
  return [
    row('100,000 people: unlock to rows by way of 今日, key derivation included', ours.unlock, ''),
    row('first rows, from another page', ours.first, '≤ 700', rival.first),
    row('scroll over 20,000 rows, frame p50', half(ours.frames), '', half(rival.frames)),
    row('scroll over 20,000 rows, frame p95', p95(ours.frames), '≤ 34', p95(rival.frames)),
    row("the page's thread, a frame", ours.frameCpu, '', rival.frameCpu, 'ms CPU'),
    row('key to next frame p95', p95(ours.keys), '≤ 50', p95(rival.keys)),
    row("the page's thread, a key", ours.keyCpu, '', rival.keyCpu, 'ms CPU'),
    row('paste 5,000 × 20, to the preview', ours.preview, ''),
    row('paste 5,000 × 20, from confirm to shown', ours.paste, '≤ 2000'),
    row('its undo', ours.undo, '≤ 1000'),
    row('sort by name', ours.sort, ''),
    row('filter by a text in the header', ours.filter, ''),
    row('search, letter to rows p50', half(ours.searches), ''),
    row('search, letter to rows p95', p95(ours.searches), '≤ 50'),
    row('JS heap of the page', ours.heap, '≤ 40', rival.heap, 'MB'),
    row('1,000,000 rows: frame p50', half(million.frames), ''),
    row('1,000,000 rows: frame p95', p95(million.frames), '≤ 34'),
    row('1,000,000 rows: key to next frame p95', p95(million.keys), '≤ 50'),
    row('1,000,000 rows: to the last row', million.end, ''),
    row('1,000,000 rows: JS heap', million.heap, '≤ 40', null, 'MB'),
    row('512 people, page slowed 4×: unlock to rows by way of 今日', slow.unlock, '≤ 2000'),
    row('512 people, page slowed 4×: key to next frame p95', p95(slow.keys), '≤ 50'),
  ]
}

/** @returns {Promise<Row[]>} */
async function measureDynamic() {
  await bundleIfChanged()
  say('动态管理 / Guidance')
  /** @type {{ asked: Record<string, Taken>, page: Record<string, Taken> }} */
  const { asked, page } = ask('dynamic.ts', [])
  const goals = {
    today: ['今日', '≤ 200'],
    destinations: ['R1 of any day', '≤ 20'],
    willingness: ['R3 of any day', '≤ 20'],
    groups: ['R6 of any day', '≤ 20'],
    classes: ['classes and key groups', '≤ 20'],
    timeLine: ["a person's card with the time line", '≤ 5'],
    contacts: ["a person's contacts", '≤ 5'],
    history: ["a person's history", '≤ 5'],
    ruleOfFacts: ['key groups after a rule on the roster changed', '≤ 500'],
    ruleOfPasts: ['key groups after a rule on the past changed', '≤ 500'],
    match: ['a vacancy beside everybody', '≤ 500'],
    figures: ['figures of the day', ''],
    checks: ['checks before 日清', ''],
    moves: ['moves between two days', ''],
    past: ['the list of a past day', ''],
    pastThen: ['R3 as known then', ''],
  }
  const row = { base: null, baseName: '', unit: 'ms', goal: '' }
  /** @param {string} name @param {string} goal @param {Taken | undefined} taken @param {Partial<Row>} beside @returns {Row[]} */
  const calls = (name, goal, { wall, cpu } = { wall: [], cpu: [] }, beside = {}) => [
    { ...row, name: `${name}, p95`, value: p95(wall), goal },
    { ...row, name: `${name}, CPU p50`, value: half(cpu), unit: 'ms CPU', ...beside },
    { ...row, name: `${name}, CPU p95`, value: p95(cpu), unit: 'ms CPU', goal },
  ]
  const scan = { base: half(asked.scan?.cpu ?? []), baseName: 'all contacts read' }
  const inPage = {
    open: '512 people, page slowed 4×: 今日 from another page',
    next: '512 people, page slowed 4×: 今日, to the next person',
    section: '512 people, page slowed 4×: 今日, to the next section',
  }
  return [
    ...Object.entries(goals).flatMap(([key, [name = '', goal = '']]) => [
      ...calls(name, goal, asked[key], scan),
      { ...row, name: `${name}, the first time`, value: asked[key]?.first ?? Number.NaN },
    ]),
    ...Object.entries(inPage).flatMap(([key, name]) => calls(name, '≤ 30', page[key])),
  ]
}

/** @returns {Row[]} */
function measureReports() {
  say('报表 / Reports')
  const { university, province } = ask('reports.ts', [])
  return [...reportRows(university, '4,171', 50), ...reportRows(province, '100,000', 500)]
}

/** @param {any} asked @param {string} people @param {number} most @returns {Row[]} */
function reportRows(
  { reports, beside, all, same, bare, each, people: behind, change },
  people,
  most,
) {
  /** @param {string} name @param {Reading} reading @param {string} [goal] @returns {Row[]} */
  const rows = (name, { first, cpu }, goal = '') => {
    const row = { base: null, baseName: '', unit: 'ms CPU', goal: '' }
    return [
      { ...row, name: `${people}: ${name}, p50`, value: half(cpu), goal },
      { ...row, name: `${people}: ${name}, p95`, value: p95(cpu) },
      { ...row, name: `${people}: ${name}, the first time`, value: first },
    ]
  }
  const [one] = rows(`${beside.join(' ')} of a day`, same, 'ratio ≤ 1.5')
  return [
    ...rows(`${reports.length} tables of a day`, all, `≤ ${most}`),
    ...(one ? [{ ...one, base: half(bare.cpu), baseName: 'bare statements' }] : []),
    ...Object.entries(each).flatMap(([report, reading]) => rows(report, reading)),
    ...rows('people behind a figure', behind),
    ...rows('change between two days', change),
  ]
}

/**
 * What the schools handed in, from the sealed packages to the finished table.
 * @returns {Row[]}
 */
function measureCentre() {
  say('汇总 / Centre')
  const beside = { base: null, baseName: '' }
  /** @param {number} schools @param {number} people @param {number} disputed @param {string} goal @returns {Row[]} */
  const rows = (schools, people, disputed, goal) => {
    const name = `${schools} × ${people.toLocaleString('en')}${disputed === 0 ? '' : `, ${disputed} % disputed`}`
    say(name)
    const spent = ask('centre.ts', [schools, people, disputed].map(String))
    return [
      { ...beside, name, value: spent.cpuMs, unit: 'ms CPU', goal },
      { ...beside, name: `${name}, clock`, value: spent.wallMs, unit: 'ms', goal },
      { ...beside, name: `${name}, most memory`, value: spent.peakMb, unit: 'MB', goal: '' },
    ]
  }
  return [
    ...rows(12, 350, 0, '≤ 1,000'),
    ...rows(12, 5_000, 5, '≤ 60,000'),
    ...rows(130, 3_000, 0, '≤ 60,000'),
  ]
}

/** The workbook of 100,000 people, made once. */
function makeRoster() {
  makeWorkbook(ROSTER, [])
}

/** @param {string} file @param {string[]} width */
function makeWorkbook(file, width) {
  if (existsSync(file)) return
  mkdirSync(inRoot('.setup'), { recursive: true })
  say('正在生成 100,000 人的表格… / Writing a workbook of 100,000 people…')
  run('roster-file.ts', [`${file}.part`, ...width])
  renameSync(`${file}.part`, file)
}

/** @param {string} script @param {string[]} args */
function run(script, args) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [inRoot('tests', 'bench', script), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  if (status !== 0) throw new Error(`${script} failed`)
  return stdout
}

/** @param {string} script @param {string[]} args */
function ask(script, args) {
  return JSON.parse(run(script, args))
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`)
}
