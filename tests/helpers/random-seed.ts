// Random tests choose the same examples in every run, so that a red run is red again; `npm run soak` chooses new ones
// and says which seed it was.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? '20200731') })
