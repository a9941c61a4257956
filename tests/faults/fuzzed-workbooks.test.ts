// Damaged workbooks are shown to the reader, and some of them to the import: each is read or refused with a sentence,
// in time and within the memory that a parser may have, and the ledger stays as it was.
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PARSER_HEAP_MB } from '#data/excel/read/limits.ts'
import { importFile } from '#data/features/imports/service.ts'
import { createRandom } from '#data/practice/random.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'
import { contentOf, makeFaultLedger } from './ledger.ts'
import { mutated } from './mutations.ts'

// A hundred times twenty, the factor of a soak, are two thousand; every other day a sample has to do.
const FILES = scaled(1) > 1 ? scaled(100) : 60
/** One in so many goes through the whole import, in a thread of its own. */
const IMPORTED = 15
const SEED = Number(process.env.TEST_SEED ?? 20_200_703)
/** `read`, or the code of a sentence. */
const ANSWER = /^[a-z_]+$/
const IN_TIME_MS = 60_000
/** The ledger, the test runner and what both of them load. */
const OTHERS_MB = 700

const folderOf = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url))
const listed = (name: string, wanted: (file: string) => boolean): string[] =>
  readdirSync(folderOf(name))
    .filter(wanted)
    .map((file) => join(folderOf(name), file))
const SOURCES = [
  ...listed('samples', (file) =>
    /^(handmade|damaged|baseline|job|roster|contacts|system)/.test(file),
  ),
  ...listed(
    'corpus',
    (file) => /\.(xlsx|ods|fods|xls|html)$/.test(file) && !/16384|password/.test(file),
  ),
]

let ledger: TestLedger
let reader: Worker | null = null
beforeAll(async () => {
  ledger = await makeFaultLedger()
})
afterAll(async () => {
  await reader?.terminate()
  await ledger.close()
})

it(`${FILES} damaged workbooks are answered, and change nothing`, async () => {
  const random = createRandom(SEED)
  const before = contentOf(ledger.session.db)
  const answers = new Map<string, number>()
  const faults: string[] = []
  for (let at = 0; at < FILES; at++) {
    const source = random.pick(SOURCES)
    const { bytes, how } = mutated(readFileSync(source), random)
    const path = join(ledger.dir, basename(source))
    writeFileSync(path, bytes)
    const answer = await answerOf(path)
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
    const all = at % IMPORTED === 0 ? [answer, await importOf(path)] : [answer]
    for (const fault of all.filter((one) => !ANSWER.test(one))) {
      faults.push(`file ${at}, ${basename(source)}: ${how}: ${fault}`)
    }
  }
  process.stderr.write(`fuzzed workbooks: ${JSON.stringify(Object.fromEntries(answers))}\n`)
  expect(faults).toEqual([])
  expect(contentOf(ledger.session.db)).toEqual(before)
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(PARSER_HEAP_MB + OTHERS_MB)
  expect(answers.size).toBeGreaterThan(3)
  expect(answers.get('read') ?? 0).toBeLessThan(FILES)
})

/** `read`, the code of the refusal, or what must not be: something else. */
async function answerOf(path: string): Promise<string> {
  reader ??= new Worker(new URL('./fuzz-reader.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: PARSER_HEAP_MB },
  })
  reader.postMessage(path)
  try {
    const [answer]: unknown[] = await once(reader, 'message', {
      signal: AbortSignal.timeout(IN_TIME_MS),
    })
    return String(answer)
  } catch (cause) {
    const isFull =
      cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
    await reader.terminate()
    reader = null
    return isFull ? 'file_too_large' : `no answer: ${String(cause)}`
  }
}

async function importOf(path: string): Promise<string> {
  const request = { path, kind: null, effective: null, dryRun: true }
  try {
    await importFile(ledger.ctx, ledger.session, request)
    return 'read'
  } catch (cause) {
    return cause instanceof AppError ? cause.code : `a fault: ${String(cause)}`
  }
}
