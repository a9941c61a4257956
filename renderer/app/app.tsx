import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useEffect } from 'react'
import 'dayjs/locale/zh-cn'
import { connectEvents } from '../lib/events.ts'
import { queryClient } from '../lib/query-client.ts'
import { useLang } from '../lib/use-lang.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Root } from './root.tsx'
import { popupContainer, THEME } from './theme.ts'

export function App() {
  const lang = useLang()
  useEffect(() => connectEvents(), [])
  return (
    <ConfigProvider
      locale={lang === 'en' ? enUS : zhCN}
      theme={THEME}
      getPopupContainer={popupContainer}
      button={{ autoInsertSpace: false }}
    >
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <ErrorBoundary>
            <Root />
          </ErrorBoundary>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  )
}
