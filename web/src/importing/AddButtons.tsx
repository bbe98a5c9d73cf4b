import { Icon } from '../design/Icon'
import { t } from '../i18n/t'
import { pickFiles, pickFolder } from './FileInputs'

/** Picks files, or a whole folder. */
export function AddButtons() {
  return (
    <div className="add-buttons">
      <button type="button" className="button button-main" onClick={pickFiles}>
        <Icon name="plus" />
        {t('import.files')}
      </button>
      <button type="button" className="button" onClick={pickFolder}>
        <Icon name="folder" />
        {t('import.folder')}
      </button>
    </div>
  )
}
