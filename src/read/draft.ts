import type { Bilingual } from '../errors.js';
import { formatPath, isRecord, type Path } from './path.js';

/** Where a value came from, in the words of its file: a column, a property, a path. */
export interface Place {
  label: string;
  /** 1-based. A function where finding it costs time and is rarely asked for. */
  line?: number | (() => number | undefined) | undefined;
}

/** An event on its way: plain data in the shape of EventInput, and where each value stood. */
export interface Draft {
  value: unknown;
  /** First line of the event in its file. */
  line: number | undefined;
  locate(path: Path): Place;
  /** As its list has it, where that can be written again. */
  item?: unknown;
  /** Why the value of a path may be another than was written. */
  hintOf?(path: Path): Bilingual | undefined;
}

/** A draft that a mapping reader fills value by value. */
export interface DraftBuilder extends Draft {
  value: Record<string, unknown>;
  /** Sets the value at a path; objects and lists on the way come into being. */
  put(path: Path, value: unknown, place: Place): void;
}

export function createDraft(line: number | undefined): DraftBuilder {
  const value: Record<string, unknown> = {};
  const places = new Map<string, Place>();
  return {
    value,
    line,
    put(path, item, place) {
      assign(value, path, item);
      places.set(formatPath(path), place);
    },
    locate(path) {
      for (let length = path.length; length > 0; length--) {
        const place = places.get(formatPath(path.slice(0, length)));
        if (place) return place;
      }
      return { label: formatPath(path), line };
    },
  };
}

function assign(root: Record<string, unknown>, path: Path, value: unknown): void {
  let parent: Record<PropertyKey, unknown> = root;
  path.forEach((part, index) => {
    if (index === path.length - 1) {
      parent[part] = value;
      return;
    }
    let child = Object.hasOwn(parent, part) ? parent[part] : undefined;
    if (!isRecord(child) && !Array.isArray(child)) {
      child = typeof path[index + 1] === 'number' ? [] : {};
      parent[part] = child;
    }
    parent = child as Record<PropertyKey, unknown>;
  });
}

export function lineOfPlace(place: Place): number | undefined {
  return typeof place.line === 'function' ? place.line() : place.line;
}

/** Collects what is wrong in one draft, in the words of its file. */
export type Report = (path: Path, expected: Bilingual, got: unknown, hint?: Bilingual) => void;
