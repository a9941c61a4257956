// All tables of a day at the size of a university and of a province's largest, each beside bare statements.
import { openBenchLedger } from './dynamic/ledger.ts'
import { SIZES, sizesOf } from './dynamic/sizes.ts'
import { answer } from './measure.ts'
import { type Answers, ask } from './reports/questions.ts'

const UNIVERSITY = 4171
const say = (text: string) => process.stderr.write(`${text}\n`)

async function measured(people: number, runs: number): Promise<Answers> {
  const ledger = await openBenchLedger(sizesOf(people))
  try {
    say(`${people}`)
    return await ask(ledger, runs, say)
  } finally {
    ledger.close()
  }
}

const university = await measured(UNIVERSITY, 40)
// Few rounds: the ledger of a hundred thousand takes longer to be opened than to be asked.
answer({ university, province: await measured(SIZES.people, 7) })
