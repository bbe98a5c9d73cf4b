import { t } from '../i18n/t'
import { fields, type Options, type Preview } from './importing'

interface Props {
  preview: Preview
  options: Options
  onChange: (options: Options) => void
}

/** What stands in which column of the file, and how its dates are written. */
export function ColumnChoices({ preview: { columns, mapping, dates, possibleDates }, options, onChange }: Props) {
  return (
    <fieldset className="data-in-columns">
      <legend>{t('dataIn.columns')}</legend>
      {fields.map((field) => (
        <label key={field} className="field">
          <span>{t(`dataIn.field.${field}`)}</span>
          <select
            value={mapping[field] ?? ''}
            onChange={(event) => onChange({ ...options, columns: { ...options.columns, [field]: event.target.value } })}
          >
            <option value="">{t('dataIn.noColumn')}</option>
            {columns.map((column) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
          </select>
        </label>
      ))}
      {possibleDates.length > 1 && (
        <label className="field">
          <span>{t('dataIn.dates')}</span>
          <select value={dates ?? ''} onChange={(event) => onChange({ ...options, dates: event.target.value })}>
            {possibleDates.map((form) => (
              <option key={form} value={form}>
                {form}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>{t('dataIn.zone')}</span>
        <input type="text" defaultValue={options.zone} autoComplete="off" onBlur={(event) => onChange({ ...options, zone: event.target.value.trim() || 'UTC' })} />
      </label>
    </fieldset>
  )
}
