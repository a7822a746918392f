import { lazy } from 'react';
import { assertNever } from '../../contract/assert-never';
import { SourcesScreen } from '../library/SourcesScreen';
import type { PaneSide, View } from './workbench-store';

const DuplicatesScreen = lazy(() =>
  import('../library/duplicates/DuplicatesScreen').then((m) => ({ default: m.DuplicatesScreen })),
);
const ImportScreen = lazy(() => import('../library/imports/ImportScreen').then((m) => ({ default: m.ImportScreen })));
const ReaderScreen = lazy(() => import('../reader/ReaderScreen').then((m) => ({ default: m.ReaderScreen })));
const FactsScreen = lazy(() => import('../facts/FactsScreen').then((m) => ({ default: m.FactsScreen })));
const FactScreen = lazy(() => import('../facts/page/FactScreen').then((m) => ({ default: m.FactScreen })));
const ConflictsScreen = lazy(() =>
  import('../conflicts/ConflictsScreen').then((m) => ({ default: m.ConflictsScreen })),
);
const ActivityScreen = lazy(() => import('../ripple/ActivityScreen').then((m) => ({ default: m.ActivityScreen })));
const PapersScreen = lazy(() => import('../paper/PapersScreen').then((m) => ({ default: m.PapersScreen })));
const PaperScreen = lazy(() => import('../paper/PaperScreen').then((m) => ({ default: m.PaperScreen })));
const SearchScreen = lazy(() => import('../search/SearchScreen').then((m) => ({ default: m.SearchScreen })));
const SettingsScreen = lazy(() => import('../settings/SettingsScreen').then((m) => ({ default: m.SettingsScreen })));

interface ScreenProps {
  readonly view: View;
  readonly side: PaneSide;
}

/** The screen of a view. All but the first one are fetched when they are first shown. */
export function Screen({ view, side }: ScreenProps) {
  switch (view.kind) {
    case 'sources':
      return <SourcesScreen view={view} side={side} />;
    case 'duplicates':
      return <DuplicatesScreen />;
    case 'import':
      return <ImportScreen importId={view.id} />;
    case 'source':
      return <ReaderScreen view={view} side={side} />;
    case 'facts':
      return <FactsScreen view={view} side={side} />;
    case 'fact':
      return <FactScreen view={view} side={side} />;
    case 'conflicts':
      return <ConflictsScreen view={view} side={side} />;
    case 'activity':
      return <ActivityScreen side={side} />;
    case 'papers':
      return <PapersScreen view={view} side={side} />;
    case 'paper':
      return <PaperScreen view={view} side={side} />;
    case 'search':
      return <SearchScreen view={view} side={side} />;
    case 'settings':
      return <SettingsScreen view={view} side={side} />;
    default:
      return assertNever(view);
  }
}
