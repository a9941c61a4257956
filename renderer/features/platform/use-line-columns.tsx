import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { PlatformLine } from '#shared/schemas/platform.ts'
import { platformStateText } from '#shared/text/platform.ts'
import { useLang } from '../../lib/use-lang.ts'
import type { ScrollColumn } from '../../ui/scroll-table.tsx'
import { isOpen, lineKey } from './lines.ts'

type Given = Readonly<{
  cohort: number
  shown: readonly PlatformLine[]
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
}>

export function useLineColumns(given: Given): ScrollColumn<PlatformLine>[] {
  const { t } = useTranslation()
  const lang = useLang()
  const { cohort } = given
  const side = ({ destination, employer, studySchool }: PlatformLine['platform']) =>
    destination === ''
      ? t('platform.nothing')
      : [codeName('destination', destination, cohort, lang), employer, studySchool]
          .filter(Boolean)
          .join(' · ')
  const decided = (line: PlatformLine) => {
    if (isOpen(line)) return ''
    const decision = codeName('platform_decision', line.decision, cohort, lang)
    const said = t('platform.decided', { decision, day: line.decidedOn })
    return line.reason === '' ? said : `${said} ${line.reason}`
  }
  return [
    usePickColumn(given),
    { key: 'studentNo', title: t('platform.studentNo'), cell: ({ studentNo }) => studentNo },
    { key: 'name', title: t('platform.name'), cell: ({ name }) => name },
    {
      key: 'state',
      title: t('platform.difference'),
      cell: ({ state }) => platformStateText(state, lang),
    },
    { key: 'there', title: t('platform.there'), wide: true, cell: (line) => side(line.platform) },
    { key: 'here', title: t('platform.here'), wide: true, cell: (line) => side(line.ledger) },
    { key: 'decision', title: t('platform.decision'), wide: true, cell: decided },
  ]
}

function usePickColumn({ shown, picked, onPick }: Given): ScrollColumn<PlatformLine> {
  const { t } = useTranslation()
  const all = shown.map(lineKey)
  const isAll = all.length > 0 && all.every((key) => picked.has(key))
  const toggle = (key: string) => {
    const next = new Set(picked)
    if (!next.delete(key)) next.add(key)
    onPick(next)
  }
  return {
    key: 'pick',
    title: t('platform.pick'),
    head: (
      <Checkbox
        aria-label={t('platform.pickAll')}
        checked={isAll}
        indeterminate={!isAll && all.some((key) => picked.has(key))}
        onChange={() => onPick(new Set(isAll ? [] : all))}
      />
    ),
    cell: (line) => (
      <Checkbox
        aria-label={t('platform.pickWho', { name: line.name })}
        checked={picked.has(lineKey(line))}
        onChange={() => toggle(lineKey(line))}
      />
    ),
  }
}
