// What was kept by another version and no longer reads is passed over: a view lost is better than a page that fails.
import type { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { Arrangement, SavedView } from '#shared/schemas/view.ts'
import { type DataContext, openSession } from '../../context.ts'
import { shownField } from '../graduates/list/columns.ts'
import {
  keepArrangement,
  keepView,
  removeView,
  type StoredView,
  selectArrangement,
  selectViews,
} from './repository.ts'

type Methods = Extract<keyof DataHandlers, `views.${string}`>

const Content = SavedView.omit({ id: true, name: true })

export function viewsHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'views.list': () => {
      const { db, userId } = openSession(ctx)
      return selectViews(db, userId).flatMap((stored) => readView(stored) ?? [])
    },
    'views.save': ({ name, ...content }) => {
      const { db, userId } = openSession(ctx)
      return { id: keepView(db, userId, name, JSON.stringify(content)) }
    },
    'views.remove': ({ id }) => {
      const { db, userId } = openSession(ctx)
      if (!removeView(db, userId, id)) throw new AppError('not_found')
      return {}
    },
    'views.arrangement': () => {
      const { db, userId } = openSession(ctx)
      return { arrangement: read(Arrangement, selectArrangement(db, userId)) ?? null }
    },
    'views.arrange': ({ arrangement }) => {
      const { db, userId } = openSession(ctx)
      keepArrangement(db, userId, arrangement === null ? null : JSON.stringify(arrangement))
      return {}
    },
  }
}

/** A filter for a field that is no more would show nobody, or everybody: the whole view goes. */
function readView({ id, name, content }: StoredView): SavedView | undefined {
  const view = read(Content, content)
  const isKnown = view?.filter.columns.every(({ field }) => shownField(field) !== undefined)
  return view !== undefined && isKnown === true ? { id, name, ...view } : undefined
}

function read<T>(schema: z.ZodType<T>, stored: string | null): T | undefined {
  if (stored === null) return undefined
  try {
    return schema.safeParse(JSON.parse(stored)).data
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}
