import type { EmitEvent, Library } from '../library/library';
import type { ImportServices, Uploads } from '../sources/public';

/** What imports in the background work with. */
export interface BackgroundServices extends ImportServices {
  readonly library: Library;
  readonly uploads: Uploads;
  readonly emit: EmitEvent;
}
