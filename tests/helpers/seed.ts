import { createRandom, type Random } from '#data/practice/random.ts'

/**
 * Where random tests begin: the same in every run, so that a red run is red again. `npm run soak` begins elsewhere and
 * prints where.
 */
export const SEED = Number(process.env.TEST_SEED ?? '20200731')

/** Random choices that can be made again, others for each name. */
export function seeded(name: string): Random {
  const own = [...name].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 2 ** 31, 7)
  return createRandom((SEED + own) % 2 ** 31)
}
