import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

export type NamedPerson = Readonly<{ id: number; name: string; studentNo: string; note?: string }>

const NAMED = 30

/** Names that open the person; whoever is off the list of names has none. */
export function PersonLinks({ people }: Readonly<{ people: readonly NamedPerson[] }>) {
  const { t } = useTranslation()
  return (
    <>
      {people.slice(0, NAMED).map(({ id, name, studentNo, note }, index) => (
        <Fragment key={id}>
          {index > 0 && t('common.listComma')}
          {name === '' ? (
            t('today.offTheList')
          ) : (
            <Link to={`/ledger/person/${id}`} title={studentNo}>
              {name}
            </Link>
          )}
          {note !== undefined && `（${note}）`}
        </Fragment>
      ))}
      {people.length > NAMED && ` ${t('today.andMore', { count: people.length - NAMED })}`}
    </>
  )
}
