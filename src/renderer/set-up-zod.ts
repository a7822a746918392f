import { z } from 'zod';

// The page's policy forbids making code from strings, which zod's fast path would try as soon as a schema is made.
z.config({ jitless: true });
