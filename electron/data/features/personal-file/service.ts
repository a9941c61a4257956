// R8 一人一档: what the card, its time line, the contacts and pushes of a person say, as it is printed.
import { today } from '#common/clock.ts'
import type { Output } from '#shared/contract/index.ts'
import { personalFileOf } from '#shared/domain/personal-file/index.ts'
import type { PersonalFile } from '#shared/schemas/personal-file.ts'
import type { DataContext, Session } from '../../context.ts'
import { contactsHandlers } from '../contacts/handlers.ts'
import { selectEvidence } from '../evidence/repository.ts'
import { graduatesHandlers } from '../graduates/handlers.ts'
import { officeName } from '../reports/service.ts'
import { selectHelpers } from '../staff/repository.ts'
import { selectPushesOf } from '../vacancies/repository.ts'

/** By the handlers that the pages use: what they withhold is withheld here. */
export function personalFile(ctx: DataContext, session: Session, id: number): PersonalFile {
  const { db, info } = session
  const card = graduatesHandlers(ctx)['graduates.card']({ id }) as Output<'graduates.card'>
  const { contacts } = contactsHandlers(ctx)['contacts.list']({
    graduateId: id,
  }) as Output<'contacts.list'>
  return personalFileOf({
    unit: officeName(info),
    cohort: info.cohort,
    asOf: today(ctx.clock),
    practice: info.practice,
    card,
    helpers: selectHelpers(db, id),
    contacts,
    pushes: selectPushesOf(db, { graduateId: id }),
    evidence: selectEvidence(db, id),
  })
}
