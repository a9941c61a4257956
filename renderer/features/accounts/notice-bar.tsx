import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Notice } from '#shared/schemas/ledger.ts'
import { noticeText } from '#shared/text/notices.ts'
import { useLang } from '../../lib/use-lang.ts'
import { accountQueries } from './queries.ts'
import { ResetPassphrase } from './reset-passphrase.tsx'

type Code = Notice['code']

/** Where the way out of a notice is; one that only informs has none. */
const WAY_OUT: Partial<Record<Code, 'backups' | 'retention'>> = {
  keys_second_generation: 'backups',
  second_place_unseen: 'backups',
  backup_failed: 'backups',
  retention_due: 'retention',
}

/** What the user should know of the ledger that was opened; each can be put away for this time. */
export function NoticeBar() {
  const { t } = useTranslation()
  const lang = useLang()
  const navigate = useNavigate()
  const { data: ledger } = useQuery(accountQueries.status())
  const [seen, setSeen] = useState<readonly Code[]>([])
  const [isResetting, setResetting] = useState(false)
  const notices = (ledger?.notices ?? []).filter(({ code }) => !seen.includes(code))
  const actionOf = ({ code }: Notice) => {
    const section = WAY_OUT[code]
    if (code === 'opened_by_recovery')
      return (
        <Button size="small" onClick={() => setResetting(true)}>
          {t('users.resetPassphrase')}
        </Button>
      )
    return section === undefined ? null : (
      <Button size="small" onClick={() => void navigate(`/more/${section}`)}>
        {t(`settings.section.${section}`)}
      </Button>
    )
  }
  return (
    <>
      {notices.map((notice) => (
        <Alert
          key={notice.code}
          banner
          type="warning"
          title={noticeText(notice, lang)}
          action={actionOf(notice)}
          closable={{
            'aria-label': t('common.close'),
            onClose: () => setSeen([...seen, notice.code]),
          }}
        />
      ))}
      {isResetting && <ResetPassphrase onClose={() => setResetting(false)} />}
    </>
  )
}
