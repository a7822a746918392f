import { z } from 'zod';

// The page's policy forbids making code from strings, which zod's fast path tries as soon as a schema is made. So nothing
// that makes schemas may be loaded before this.
z.config({ jitless: true });

void import('./start').then(({ start }) => start());
