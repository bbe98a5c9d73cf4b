import 'react'

declare module 'react' {
  interface InputHTMLAttributes<T> {
    /** Has the input pick a folder; every browser knows it, no standard does. */
    webkitdirectory?: string
  }
}
