import type { HandlersOf } from '../../contract/api';
import { Failure } from '../../contract/result';
import type { rippleRequests } from '../../contract/ripple';
import type { Library } from '../library/library';
import { writePreference } from '../library/preference-queries';
import { countActivities, listActivities, readLastTold, seenPreference } from './activity-queries';
import { countPaperFlags, hasPaper, listPaperFlags } from './flag-queries';

interface RippleServices {
  readonly library: Library;
}

const listedAtMost = 100_000;

export function createRippleHandlers({ library }: RippleServices): HandlersOf<typeof rippleRequests> {
  const { connection } = library;

  return {
    'ripple.flags'({ paper = null, offset = 0, limit = listedAtMost }) {
      if (paper !== null && !hasPaper(connection, paper)) {
        throw new Failure(
          'not-found',
          `There is no paper "${paper}" in this library. It may have been removed; undo brings it back.`,
        );
      }
      return {
        flags: listPaperFlags(connection, paper, offset, limit),
        total: countPaperFlags(connection, paper),
      };
    },

    'activity.list': ({ paper = null, offset = 0, limit = listedAtMost }) => ({
      activities: listActivities(connection, paper, offset, limit),
      ...countActivities(connection, paper),
    }),

    'activity.see'() {
      // Looking at a read-only library is no failure.
      if (!library.isReadOnly && countActivities(connection, null).unseen > 0) {
        library.writeQuietly((writing) => writePreference(writing, seenPreference, readLastTold(writing)));
      }
      return {};
    },
  };
}
