import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { FormattedState } from '../citation/citation-formatter';
import type { PaperDetails, PaperSession } from './paper-session';

export const PaperSessionContext = createContext<PaperSession | null>(null);

/** The paper around the calling component. */
export function usePaperSession(): PaperSession {
  const session = useContext(PaperSessionContext);
  if (session === null) throw new Error('Part of a paper drawn outside of one.');
  return session;
}

export function useDetails<T>(select: (details: PaperDetails) => T): T {
  return useStore(usePaperSession().details, select);
}

export function useFormatted<T>(select: (formatted: FormattedState) => T): T {
  return useStore(usePaperSession().formatter.store, select);
}
