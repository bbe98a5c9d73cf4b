import { errorOf, unreachable } from '../http/ApiError'
import { renewed } from '../http/api'

/** What a column of a file may hold. */
export const fields = ['date', 'time', 'duration', 'type', 'instrument', 'piece', 'composer', 'techniques', 'notes', 'mood', 'tags'] as const
export type Field = (typeof fields)[number]

/** How a file is read, as far as the user says. An empty column leaves its field out. */
export interface Options {
  readonly zone: string
  readonly dates?: string
  readonly columns: Partial<Record<Field, string>>
}

export interface PreviewRow {
  readonly line: number
  readonly kind: string | null
  readonly entity: Readonly<Record<string, unknown>> | null
  readonly problems: readonly string[]
}

export interface Preview {
  readonly format: 'csv' | 'json'
  readonly columns: readonly string[]
  readonly mapping: Partial<Record<Field, string>>
  readonly dates: string | null
  /** With several of them, only the user knows. */
  readonly possibleDates: readonly string[]
  /** Lists of a file that there is no place for. */
  readonly notTaken: readonly string[]
  readonly rows: readonly PreviewRow[]
  readonly total: number
  readonly problems: number
}

/** A line of the report: about one row, or the last one about all. */
export interface ReportLine {
  readonly line?: number
  readonly status?: 'taken' | 'refused'
  readonly reason?: string
  readonly done?: boolean
  readonly taken?: number
  readonly refused?: number
}

/** Shows how the file would be read; nothing is taken. Throws `ApiError`. */
export async function preview(file: File, options: Options): Promise<Preview> {
  const answer = await sent('/api/v2/imports/preview', file, options)
  const { data } = (await answer.json()) as { data: Partial<Preview> & Pick<Preview, 'format' | 'rows' | 'total' | 'problems'> }
  return { columns: [], mapping: {}, dates: null, possibleDates: [], notTaken: [], ...data }
}

/** Takes the file; each line of the report is told as it comes. A repetition changes nothing. Throws `ApiError`. */
export async function runImport(file: File, options: Options, onLine: (line: ReportLine) => void): Promise<void> {
  const answer = await sent('/api/v2/imports', file, options)
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  const tell = (line: string) => line && onLine(JSON.parse(line) as ReportLine)
  const next = async (rest: string): Promise<void> => {
    const { done, value } = await reader.read()
    if (done) return void tell(rest)
    const lines = (rest + value).split('\n')
    lines.slice(0, -1).forEach(tell)
    return next(lines.at(-1) ?? '')
  }
  await next('')
}

export function queryOf({ zone, dates, columns }: Options): string {
  const query = new URLSearchParams({ zone })
  if (dates) query.set('dates', dates)
  for (const [field, column] of Object.entries(columns)) query.set(`column.${field}`, column)
  return query.toString()
}

async function sent(path: string, file: File, options: Options): Promise<Response> {
  const send = () =>
    fetch(`${path}?${queryOf(options)}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file }).catch(() => {
      throw unreachable()
    })
  let answer = await send()
  if (answer.status === 401 && (await renewed())) answer = await send()
  if (!answer.ok) throw errorOf(answer.status, await answer.text(), answer.headers.get('Retry-After'))
  return answer
}
