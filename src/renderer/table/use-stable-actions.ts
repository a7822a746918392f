import { useMemo, useRef } from 'react';

/** The same object for all renders, whose functions do what those of the last render said: rows need not be drawn anew for them. */
export function useStableActions<A extends object>(actions: A): A {
  const latest = useRef(actions);
  latest.current = actions;
  return useMemo(() => {
    const names = Object.keys(latest.current) as (keyof A)[];
    const stable = names.map((name) => [
      name,
      (...given: unknown[]) => (latest.current[name] as (...given: unknown[]) => unknown)(...given),
    ]);
    return Object.fromEntries(stable) as A;
  }, []);
}
