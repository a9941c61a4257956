// Identity numbers of invented people: whole in themselves, so that every check of the program has something to agree with.
import { idCheckDigit } from '#shared/domain/id-number/index.ts'

const SERIALS = 500

export type Born = Readonly<{ region: string; birth: string; male: boolean }>

/** Hands out numbers, none twice. The order code's last digit says the sex: odd for men. */
export function idNumbers(): (born: Born, start: number) => string {
  const taken = new Set<string>()
  return ({ region, birth, male }, start) => {
    for (let step = 0; step < SERIALS; step++) {
      const order = ((start + step) % SERIALS) * 2 + (male ? 1 : 0)
      const body = `${region}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`
      if (taken.has(body)) continue
      taken.add(body)
      return body + idCheckDigit(body)
    }
    throw new RangeError('no number is left for this day and region')
  }
}
