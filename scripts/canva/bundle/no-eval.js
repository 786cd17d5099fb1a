/** First in the bundle: zod tries `new Function` for speed, which Canva's Content Security Policy reports. */
import { config } from 'zod';

config({ jitless: true });
