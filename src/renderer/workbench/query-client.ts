import { MutationCache, QueryClient } from '@tanstack/react-query';
import { Failure } from '../../contract/result';
import { invalidateOnEvents } from '../host/invalidate-on-events';
import { transport } from '../host/transport';
import { useToasts } from '../ui/use-toasts';
import { useTasks } from './use-tasks';

/**
 * The cache of answers, which follows the core's events for as long as the page lives.
 * @param describeFault puts a failure that has no words of its own into words
 */
export function createQueryClient(describeFault: (failure: Error) => string): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      // Everything stays fresh until an event says otherwise: the core alone changes anything.
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onError(error, _variables, _result, mutation) {
        if (mutation.meta?.isFailureShownInPlace === true) return;
        const message = error instanceof Failure ? error.message : describeFault(error);
        useToasts.getState().show({ message, tone: 'failure' });
      },
    }),
  });
  invalidateOnEvents(queryClient, transport());
  transport().listen((event) => {
    if (event.kind !== 'changed') useTasks.getState().follow(event);
  });
  return queryClient;
}
