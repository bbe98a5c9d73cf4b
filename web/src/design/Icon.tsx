const paths = {
  mail: 'M3 6.5h18v11H3zM3.5 7l8.5 6.5L20.5 7',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20.5 20.5',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  folder: 'M3 6h6.5l2 2.5H21v10H3z',
  upload: 'M12 16V4.5M7 9.5l5-5 5 5M4 16v4h16v-4',
  download: 'M12 4v11.5M7 10.5l5 5 5-5M4 16v4h16v-4',
  trash: 'M4.5 6.5h15M9.5 6V4h5v2M6.5 6.5l1 13.5h9l1-13.5M10 10.5v5.5M14 10.5v5.5',
  back: 'M19 12H5M11 5.5L4.5 12l6.5 6.5',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warning: 'M12 4L2.8 19.5h18.4zM12 10v4.5M12 16.8v.4',
  note: 'M9 17.5V5l9-1.5V16M6.5 15.5a2.5 2.2 0 1 0 0 4.4 2.5 2.2 0 0 0 0-4.4zM15.5 13.8a2.5 2.2 0 1 0 0 4.4 2.5 2.2 0 0 0 0-4.4z',
  up: 'M6 14.5l6-6 6 6',
  down: 'M6 9.5l6 6 6-6',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5',
  pin: 'M12 3.5a6 6 0 0 0-6 6c0 4.5 6 11 6 11s6-6.5 6-11a6 6 0 0 0-6-6zM12 7.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  leave: 'M10 4.5H5v15h5M14.5 8l4 4-4 4M18.5 12H9.5',
  library: 'M4.5 4.5v15M9 4.5v15M4.5 19.5H9M4.5 4.5H9M13 5.2l4-1 3.4 14.8-4 1z',
  journal: 'M6 3.5h12.5v17H6zM6 3.5C4.6 3.5 4.6 6 6 6M9.5 8.5h6M9.5 12h6M9.5 15.5h3.5',
  play: 'M7.5 5l11 7-11 7z',
  pause: 'M8.5 5v14M15.5 5v14',
  stop: 'M6.5 6.5h11v11h-11z',
  minus: 'M5 12h14',
  merge: 'M6 4v4.5c0 3.5 6 3.5 6 7V20M18 4v4.5c0 3.5-6 3.5-6 7',
  undo: 'M8.5 5L4 9.5 8.5 14M4 9.5h9.5a5.5 5.5 0 0 1 0 11H9',
  chart: 'M4.5 4v16h15.5M8.5 16.5v-5M12.5 16.5v-9M16.5 16.5v-7',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM9 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 3.5v4.5H15',
  board: 'M4 5h4.5v14H4zM10 5h4.5v9H10zM16 5h4.5v11H16z',
  flag: 'M6 21V4M6 4.5h12l-2.5 4 2.5 4H6',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
  copy: 'M8.5 8.5H20V20H8.5zM15.5 8.5V4H4v11.5h4.5',
  previous: 'M14.5 6l-6 6 6 6',
  next: 'M9.5 6l6 6-6 6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 18.5a2 2 0 0 0 4 0',
  more: 'M5.5 12h.5M12 12h.5M18.5 12h.5',
} as const

export type IconName = keyof typeof paths

/** A decorative line drawing; what it means is said in words beside it. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
