/** What was done for people: in the period, and (达标, 超期) until its last day. */
export type Work = Readonly<{
  /** somebody helps each of them on the day */
  isPaired: boolean
  /** whoever that is, as a cell names them, where asked for; null: nobody */
  helper: string | null
  /** a contact of the period helped each of them */
  isAssisted: boolean
  /** the minimums of the services are reached */
  isReached: boolean
  /** in the ledger, and nobody helped within the interval of the class (V18) */
  isOverdue: boolean
  /** contacts of the period, whatever came of them, of all of these people together */
  contacts: number
  /** those of them that helped, and by kind */
  valid: number
  kinds: Readonly<Record<string, number>>
  pushes: number
}>

const NO_WORK: Work = {
  ...{ isPaired: false, helper: null, isAssisted: false, isReached: false, isOverdue: false },
  ...{ contacts: 0, valid: 0, kinds: {}, pushes: 0 },
}

export const workOf = ({ work }: Readonly<{ work?: Work }>): Work => work ?? NO_WORK
