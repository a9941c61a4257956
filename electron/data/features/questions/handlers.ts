import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import {
  answerQuestion,
  askQuestion,
  closeQuestion,
  listQuestions,
  withdrawQuestion,
} from './service.ts'

type Methods = Extract<keyof DataHandlers, `questions.${string}`>

export function questionsHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  const session = () => openSession(ctx)
  return {
    'questions.list': ({ graduateId }) => listQuestions(session(), graduateId),
    'questions.ask': (asked) => ({ id: askQuestion(ctx, session(), asked) }),
    'questions.withdraw': ({ id }) => {
      withdrawQuestion(session(), id)
      return {}
    },
    'questions.answer': (said) => {
      answerQuestion(ctx, session(), said)
      return {}
    },
    'questions.close': (said) => {
      closeQuestion(ctx, session(), said)
      return {}
    },
  }
}
