import * as asset from '@canva/asset/test';
import * as design from '@canva/design/test';
import * as error from '@canva/error/test';
import * as intents from '@canva/intents/test';
import * as platform from '@canva/platform/test';
import { plugIn } from './plug.js';
import { installShim } from './shim.js';
import { watchPolicy } from './watch.js';

/** What Canva's own page does before an app's script: the SDK is there, then the script may register itself. */
watchPolicy();
// The error's comes first: the others throw it.
for (const sdk of [error, asset, design, intents, platform]) sdk.initTestEnvironment();
plugIn();
// Behind the initialisers: they refuse a page that looks like Canva.
installShim();
