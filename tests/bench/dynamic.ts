// What a day of guidance asks of the data thread, at the size of a province's largest university, and of the page, at a
// school's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLedger, SCHOOL_FILES } from './application.ts'
import { openBenchLedger } from './dynamic/ledger.ts'
import { ask } from './dynamic/questions.ts'
import { measureSchool } from './dynamic/school.ts'
import { answer } from './measure.ts'

const say = (text: string) => process.stderr.write(`${text}\n`)

async function university() {
  const ledger = await openBenchLedger()
  try {
    return await ask(ledger, say)
  } finally {
    ledger.close()
  }
}

async function school() {
  const profile = mkdtempSync(join(tmpdir(), 'bench-school-'))
  try {
    await makeLedger(profile, 'school', SCHOOL_FILES)
    return await measureSchool(profile)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

const asked = await university()
say('512 × 1/4')
answer({ asked, page: await school() })
