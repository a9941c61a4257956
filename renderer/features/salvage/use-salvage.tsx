import { useMutation } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Input } from '#shared/contract/index.ts'
import type { SalvageReport } from '#shared/contract/salvage.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { jobResult } from '../../lib/use-job.ts'
import { SalvageResult } from './salvage-result.tsx'

async function salvage(input: Input<'salvage.start'>): Promise<SalvageReport> {
  const { jobId } = await call('salvage.start', input)
  return (await jobResult(jobId)) as SalvageReport
}

/**
 * Reads what can be read of a damaged ledger into a new one. That one is open as soon as it is made, so the door is
 * held until the report was seen.
 */
export function useSalvage(onHold: (isHeld: boolean) => void) {
  const { t } = useTranslation()
  const run = useMutation({ gcTime: 0, mutationFn: salvage })
  const start = (input: Input<'salvage.start'>) => {
    onHold(true)
    run.mutate(input, { onError: () => onHold(false) })
  }
  const leave = () => {
    onHold(false)
    void queryClient.invalidateQueries()
  }
  const report = (
    <Modal
      open={run.data !== undefined}
      centered
      width={760}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={t('salvage.title')}
      footer={
        <Button type="primary" autoFocus onClick={leave}>
          {t('salvage.open')}
        </Button>
      }
    >
      {run.data && <SalvageResult report={run.data} />}
    </Modal>
  )
  return { start, isPending: run.isPending, error: run.error, report }
}
