import { create } from 'zustand';

export type ThemeChoice = 'system' | 'light' | 'dark';

interface ThemeState {
  readonly choice: ThemeChoice;
  choose(choice: ThemeChoice): void;
}

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

function paint(choice: ThemeChoice): void {
  const isDark = choice === 'dark' || (choice === 'system' && darkQuery.matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

/** The chosen theme; what is chosen shows at once as data-theme on the root element. */
export const useTheme = create<ThemeState>()((set) => ({
  choice: 'system',
  choose(choice) {
    paint(choice);
    set({ choice });
  },
}));

darkQuery.addEventListener('change', () => paint(useTheme.getState().choice));
paint('system');
