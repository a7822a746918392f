import { usePreference } from '../workbench/preferences';

/** Who the person is, in the form the requests take it: nothing where they have not said. */
export function useAuthor(): { readonly by?: string } {
  const name = usePreference('name');
  return name === undefined || name.trim() === '' ? {} : { by: name.trim() };
}
