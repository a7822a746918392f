import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResultOf } from '../../../contract/api';
import type { ListedClaim } from '../../../contract/claims';
import type { Failure } from '../../../contract/result';
import { callHost } from '../../host/call-host';
import { type TaskProgress, useTasks } from '../../workbench/use-tasks';

/** The claims of a source, or how far the search for them is. */
export interface ClaimSearch {
  /** In the order of the text; undefined until they are found. */
  readonly claims: readonly ListedClaim[] | undefined;
  readonly failure: Failure | null;
  readonly progress: TaskProgress | undefined;
  cancel(): void;
  retry(): void;
}

/** Key of the claims of a version: a new version is a new text. */
export function claimsKey(source: string, versionId: string): readonly unknown[] {
  return ['claims.find', { source }, versionId];
}

/** Looks for the claims of a source once they are wanted. */
export function useClaims(source: string, versionId: string, isWanted: boolean): ClaimSearch {
  const [taskId, setTaskId] = useState('');
  const { data, error, isFetching, refetch } = useQuery<ResultOf<'claims.find'>, Failure>({
    queryKey: claimsKey(source, versionId),
    queryFn: () => {
      const id = `claims ${crypto.randomUUID()}`;
      setTaskId(id);
      return callHost('claims.find', { source, taskId: id });
    },
    enabled: isWanted,
  });
  const progress = useTasks((state) => state.tasks[taskId]);
  return {
    claims: data?.claims,
    failure: isFetching ? null : error,
    progress,
    cancel: () => void callHost('tasks.cancel', { taskId }),
    retry: () => void refetch(),
  };
}
