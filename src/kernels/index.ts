/**
 * Inner loops in AssemblyScript, a strict part of TypeScript that becomes WebAssembly (scripts/setup/webassembly.mjs;
 * assemblyscript.org): nothing but numbers and memory. Who calls them (output/kernels.ts) puts what they work on
 * behind `heap`, and takes what they found before it calls again.
 */
export * from './cells';
export * from './coverage';
export { edgeSize } from './edges';
export * from './halve';
export * from './spans';

/** The first byte of memory that is free. */
export const heap: usize = __heap_base;
