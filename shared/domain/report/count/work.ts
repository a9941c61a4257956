/** What was done for somebody: in the period, and (达标, 超期) until its last day. */
export type Work = Readonly<{
  /** whoever helps on the day, as a cell names them; null: nobody */
  helper: string | null
  /** contacts of the period, whatever came of them */
  contacts: number
  /** those of them that helped, and by kind */
  valid: number
  kinds: Readonly<Record<string, number>>
  pushes: number
  /** the minimums of the services are reached */
  reached: boolean
  /** in the ledger, and nobody helped within the interval of the class (V18) */
  overdue: boolean
}>

export const NO_WORK: Work = {
  ...{ helper: null, contacts: 0, valid: 0, kinds: {} },
  ...{ pushes: 0, reached: false, overdue: false },
}

export const workOf = ({ work }: Readonly<{ work?: Work }>): Work => work ?? NO_WORK
