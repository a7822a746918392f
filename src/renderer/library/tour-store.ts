import { create } from 'zustand';

/** The stations of the tour, in order: the links of the chain. */
export const tourSteps = ['source', 'passage', 'fact', 'paper', 'chain'] as const;
export type TourStep = (typeof tourSteps)[number];

interface TourState {
  /** Index of the step; null while nobody is on the tour. */
  readonly step: number | null;
  start(): void;
  go(step: number): void;
  leave(): void;
}

/** Where the person is on the tour. */
export const useTour = create<TourState>()((set) => ({
  step: null,
  start() {
    set({ step: 0 });
  },
  go(step) {
    set({ step });
  },
  leave() {
    set({ step: null });
  },
}));
