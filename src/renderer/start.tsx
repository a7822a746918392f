import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { Tooltip } from 'radix-ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from './i18n/i18n';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import { loadPreferences } from './workbench/preferences';
import { createQueryClient } from './workbench/query-client';
import { Workbench } from './workbench/Workbench';
import { useWorkbench } from './workbench/workbench-store';

/** Starts the page: language, preferences, then the workbench as it was left. */
export async function start(): Promise<void> {
  startI18n();
  const queryClient = createQueryClient(() => i18next.t('failure.unexpected', { ns: 'ui' }));
  const { layout, open } = await loadPreferences(queryClient);
  const { isRailOpen = true, isInspectorOpen = true } = layout ?? {};
  useWorkbench.setState({ isRailOpen, isInspectorOpen, ...open });
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delayDuration={400} skipDelayDuration={200}>
          <Workbench layout={layout} />
        </Tooltip.Provider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
