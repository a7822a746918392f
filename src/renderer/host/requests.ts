import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import type { ParamsOf, RequestName, ResultOf } from '../../contract/api';
import type { Failure } from '../../contract/result';
import { callHost } from './call-host';

interface RequestOptions {
  readonly isEnabled?: boolean;
  /** Shows the former answer while the one for new parameters is on its way, so that lists do not flicker. */
  readonly keepsPrevious?: boolean;
}

/** The answer to a read request; asked again when an event says that what it depends on has changed. */
export function useRequest<N extends RequestName>(
  name: N,
  params: ParamsOf<N>,
  { isEnabled = true, keepsPrevious = false }: RequestOptions = {},
): UseQueryResult<ResultOf<N>, Failure> {
  return useQuery<ResultOf<N>, Failure>({
    queryKey: [name, params],
    queryFn: () => callHost(name, params),
    enabled: isEnabled,
    ...(keepsPrevious ? { placeholderData: (previous) => previous } : {}),
  });
}

interface ActionOptions {
  /** The caller shows a failure itself, so it does not reach the notice area. */
  readonly isFailureShownInPlace?: boolean;
}

/** A request that changes something. Failures reach the notice area unless the caller shows them in place. */
export function useAction<N extends RequestName>(
  name: N,
  { isFailureShownInPlace = false }: ActionOptions = {},
): UseMutationResult<ResultOf<N>, Failure, ParamsOf<N>> {
  return useMutation<ResultOf<N>, Failure, ParamsOf<N>>({
    mutationKey: [name],
    mutationFn: (params) => callHost(name, params),
    meta: { isFailureShownInPlace },
  });
}
