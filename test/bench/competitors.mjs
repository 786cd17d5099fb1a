/** The peers as they take part in a work. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PEERS } from './peers.mjs';
import { here, runNode } from './run-node.mjs';
import { say } from './say.mjs';

/** Lays out what is asked for and keeps it for the peers; gives the recording's folder. */
export async function record(work, folder, spec) {
  say(`${work}: recording what the peers draw`);
  const [specFile, recording] = [join(folder, 'spec.json'), join(folder, 'recording')];
  await writeFile(specFile, JSON.stringify(spec));
  await runNode([here('recording/record.mjs'), specFile, recording]);
  return recording;
}

/** Where a competitor's pictures of a work lie. */
export const drawnIn = (folder, id) => join(folder, `drawn-${id}`);

/**
 * Each peer draws the recording in a process of its own.
 * @param missing why some can't, by id
 */
export function peersOn(recording, folder, { peers, missing }, flags = []) {
  return peers.map((id) => ({
    id,
    label: PEERS[id].label,
    async measure() {
      if (missing[id]) throw new Error(missing[id]);
      const out = drawnIn(folder, id);
      await rm(out, { recursive: true, force: true });
      const { output } = await runNode([here('peers/draw.mjs'), id, recording, out, ...flags]);
      return JSON.parse(output);
    },
  }));
}
