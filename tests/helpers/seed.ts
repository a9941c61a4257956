import { createRandom, type Random } from '#data/practice/random.ts'

/** Random choices that can be made again: TEST_SEED sets the seed that a failed run has printed. */
export function seeded(name: string): Random {
  const seed = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 1e9))
  process.stderr.write(`${name}: TEST_SEED=${seed}\n`)
  return createRandom(seed)
}
