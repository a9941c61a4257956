// What a day of guidance asks of the data thread, at the size of a province's largest university.
import { openBenchLedger } from './dynamic/ledger.ts'
import { ask } from './dynamic/questions.ts'
import { answer } from './measure.ts'

const say = (text: string) => process.stderr.write(`${text}\n`)
const ledger = await openBenchLedger()
try {
  answer(await ask(ledger, say))
} finally {
  ledger.close()
}
