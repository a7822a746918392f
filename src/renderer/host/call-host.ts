import type { ParamsOf, RequestName, ResultOf } from '../../contract/api';
import { Failure } from '../../contract/result';
import { transport } from './transport';

/** Asks the host for `name`. Throws the `Failure` that the core answered, with its code and its plain sentence. */
export async function callHost<N extends RequestName>(name: N, params: ParamsOf<N>): Promise<ResultOf<N>> {
  const result = await transport().call(name, params);
  if (result.ok) return result.value as ResultOf<N>;
  const { code, message, detail } = result.failure;
  throw new Failure(code, message, detail);
}
