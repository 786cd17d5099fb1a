#!/usr/bin/env node
/** Starts the program, as the command line or as a drawing thread, with V8's code cache. */
'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

/** The program's parts (bundle.mjs); each loads the others that it needs. */
const FOLDER = join(__dirname, 'program');
const FIRST = './program.cjs';
/** What the sources take for their own place, wherever in src/ they are. */
const PLACE = pathToFileURL(join(__dirname, 'siar.cjs')).href;

/**
 * After how many bytecodes V8 compiles a function for speed: eight times its own choice. A run of some seconds
 * calls most functions too seldom to win back what that takes (src/tune-process.ts). Set before the program is
 * loaded, by the build as well: V8 takes no code cache that was made with other flags.
 */
const PATIENCE = '--interrupt-budget=540672';

/**
 * Loaded when something of them is first used, which in most runs is late or never. For named imports alone: a default
 * import of one would find nothing in it.
 */
const LATE = new Set([
  ...['child_process', 'crypto', 'dns/promises', 'fs/promises', 'http', 'https', 'net', 'zlib'],
  '@resvg/resvg-js',
]);

/** The compiled parts that have been loaded, by their files, and the program's doors (src/program.ts). */
function load() {
  setFlagsFromString(PATIENCE);
  // zod writes a program for each schema and has it compiled, which takes longer than to check an event without.
  globalThis.__zod_globalConfig = { jitless: true };
  const scripts = new Map();
  const modules = new Map();
  const loadPart = (name) => {
    const known = modules.get(name);
    if (known) return known.exports;
    const file = join(FOLDER, name);
    // A part is ASCII, and latin1 needs no decoding.
    const source = readFileSync(file, 'latin1');
    const script = new Script(source, { filename: file, cachedData: codeCache(file) });
    const module = { exports: {} };
    scripts.set(file, script);
    modules.set(name, module);
    const start = script.runInThisContext();
    start(module.exports, find, module, file, FOLDER, PLACE);
    return module.exports;
  };
  const find = (name) => {
    if (name.startsWith('./')) return loadPart(name);
    if (LATE.has(name.replace(/^node:/, ''))) return late(name);
    return name.startsWith('@img/') ? besideSharp(name) : require(name);
  };
  return { scripts, program: loadPart(FIRST) };
}

/** What is loaded when something of it is first used. */
function late(name) {
  let loaded;
  return new Proxy({}, { get: (_, key) => (loaded ??= require(name))[key] });
}

/** sharp is in the program, its binaries are packages that only sharp itself depends on. */
function besideSharp(name) {
  const { createRequire } = require('node:module');
  return createRequire(require.resolve('sharp'))(name);
}

/** Made at the end of the build (code-cache.cjs). V8 ignores it when it isn't its own version's. */
function codeCache(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

if (!isMainThread) void load().program.drawingThread();
else if (require.main === module) void load().program.commandLine(process.argv.slice(2));
else module.exports = { load };
