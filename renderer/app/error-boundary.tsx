import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'
import { type WithTranslation, withTranslation } from 'react-i18next'

type Props = WithTranslation & Readonly<{ children: ReactNode }>
type State = Readonly<{ failed: boolean }>

class Boundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    const { t, children } = this.props
    if (!this.state.failed) return children
    return (
      <Result
        status="error"
        title={t('app.failed')}
        subTitle={t('app.failedHint')}
        extra={<Button onClick={() => this.setState({ failed: false })}>{t('app.reload')}</Button>}
      />
    )
  }
}

/** Keeps a failure of one page from taking the window with it. */
export const ErrorBoundary = withTranslation()(Boundary)
