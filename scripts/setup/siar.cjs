#!/usr/bin/env node
/** Starts the program in one file, as the command line or as a drawing thread, with V8's code cache. */
'use strict';

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

const PROGRAM = join(__dirname, 'program.cjs');
/** Made at the end of the build (code-cache.cjs). V8 ignores it when it isn't its own version's. */
const CODE_CACHE = join(__dirname, 'program.cache');

/**
 * After how many bytecodes V8 compiles a function for speed: four times its own choice. A run of some seconds
 * calls most functions too seldom to win back what that takes (test/bench/RESULTS.md). Set before the program is
 * loaded, by the build as well: V8 takes no code cache that was made with other flags.
 */
const PATIENCE = '--interrupt-budget=270336';

/** The compiled program, and its doors (src/program.ts). */
function load() {
  setFlagsFromString(PATIENCE);
  // zod writes a program for each schema and has it compiled, which takes longer than to check an event without.
  globalThis.__zod_globalConfig = { jitless: true };
  // The bundle is ASCII, and latin1 needs no decoding.
  const source = readFileSync(PROGRAM, 'latin1');
  const script = new Script(source, { filename: PROGRAM, cachedData: codeCache() });
  const program = { exports: {} };
  const start = script.runInThisContext();
  start(program.exports, find, program, PROGRAM, __dirname, (name) => import(name));
  return { script, program: program.exports };
}

/** sharp is in the program, its binaries are packages that only sharp itself depends on. */
function find(name) {
  return (name.startsWith('@img/') ? createRequire(require.resolve('sharp')) : require)(name);
}

function codeCache() {
  try {
    return readFileSync(CODE_CACHE);
  } catch {
    return undefined;
  }
}

if (!isMainThread) void load().program.drawingThread();
else if (require.main === module) void load().program.commandLine(process.argv.slice(2));
else module.exports = { load };
