import { expect, it } from 'vitest'
import { withIdCause } from '#data/features/graduates/id-cause.ts'

const HER = { id: 1, sex: '2', birth: '1998-10-16', doc_type: null }
const at = (rule: string, raw: string | null) => ({
  field: 'id_no',
  rule,
  level: 'Q' as const,
  raw,
})

it('says at the cell what happened to a number, typed, imported or stored', () => {
  const causes = [
    withIdCause(at('V02', '430421199810167000'), HER),
    withIdCause(at('V02', null), { ...HER, id_no: '430421199810167466' }),
    withIdCause(at('V01', '43042119981016746'), HER),
    withIdCause(at('V04', null), { ...HER, sex: '1', id_no: '430421199810167465' }),
    // An open finding about a check digit that fits: the number came as a number.
    withIdCause(at('V02', '430421199810167465'), HER),
  ].map(({ cause }) => cause)
  expect(causes).toEqual(['float', 'check', 'short', 'sex', 'float'])
})

it('leaves other findings as they are', () => {
  for (const mark of [
    { ...at('V06', null), field: 'mobile' },
    at('V05', null),
    at('V04', '430421199810167465'),
  ]) {
    expect(withIdCause(mark, HER)).toBe(mark)
  }
})
