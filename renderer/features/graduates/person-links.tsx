import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

export type NamedPerson = Readonly<{ id: number; name: string; studentNo: string; note?: string }>

type Props = Readonly<{
  people: readonly NamedPerson[]
  /** so many are named where there is little room */
  most?: number
}>

/** Names that open the person; whoever is off the list of names has none. */
export function PersonLinks({ people, most = people.length }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {people.slice(0, most).map(({ id, name, studentNo, note }, index) => (
        <Fragment key={id}>
          {index > 0 && t('common.listComma')}
          {name === '' ? (
            t('today.offTheList')
          ) : (
            <Link to={`/ledger/person/${id}`} title={studentNo}>
              {name}
            </Link>
          )}
          {note !== undefined && t('common.inBrackets', { text: note })}
        </Fragment>
      ))}
      {people.length > most && ` ${t('today.andMore', { count: people.length - most })}`}
    </>
  )
}
