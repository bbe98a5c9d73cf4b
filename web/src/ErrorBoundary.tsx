import { Component, type ReactNode } from 'react'
import { Message } from './design/Message'
import { t } from './i18n/t'

/** Shows a way on instead of a blank page when drawing one fails. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main id="main" className="center-page">
        <Message title={t('app.broken.title')} text={t('app.broken.text')}>
          <button type="button" className="button button-main" onClick={() => window.location.reload()}>
            {t('app.reload')}
          </button>
        </Message>
      </main>
    )
  }
}
