import { openBenchLedger } from './dynamic/ledger.ts'
import { ask } from './dynamic/questions.ts'
const l = await openBenchLedger()
await ask(l, (t) => console.log(t.slice(0, 200)))
l.close()
