import { Message } from './design/Message'
import { t } from './i18n/t'
import { Link } from './router/router'

export function NotFoundPage() {
  return (
    <main id="main" className="center-page">
      <Message title={t('notFound.title')} text={t('notFound.text')}>
        <Link href="/" className="button button-main">
          {t('notFound.home')}
        </Link>
      </Message>
    </main>
  )
}
