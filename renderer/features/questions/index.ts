export { PersonQuestions } from './person-questions.tsx'
export { QuestionDialog, type QuestionPlace } from './question-dialog.tsx'
export { useMarkedRows } from './use-marked-rows.ts'
export { WaitingQuestions } from './waiting-questions.tsx'
