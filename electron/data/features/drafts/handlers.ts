import { type DataContext, openSession } from '#data/context.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { takeDrafts } from './repository.ts'

export function draftsHandlers(ctx: DataContext): Pick<DataHandlers, 'drafts.take'> {
  return {
    'drafts.take': ({ places }) => {
      const { db, userId } = openSession(ctx)
      return db.transaction(() => takeDrafts(db, userId, places)).immediate()
    },
  }
}
