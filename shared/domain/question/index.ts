// A question of the centre, from the note that it is to be asked to the word that it is settled.

/** Letters of a question, and of its answer. */
export const QUESTION_LENGTH = 500

export const QUESTION_STATES = ['collected', 'asked', 'answered', 'closed'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

type Times = Readonly<{
  sentAt: string | null
  answeredAt: string | null
  closedAt: string | null
}>

export function questionState({ sentAt, answeredAt, closedAt }: Times): QuestionState {
  if (closedAt !== null) return 'closed'
  if (answeredAt !== null) return 'answered'
  return sentAt === null ? 'collected' : 'asked'
}
