import type { NativeElement, NativePage } from '../../output/canva/native.js';
import type { CanvaFault } from './canva-fault.js';

/**
 * All that the app asks of Canva, and nothing of the SDK in it: `sdk-port.ts` calls the SDK, and
 * `memory-design.ts` is a design in memory, with Canva's limits, for tests. One suite holds both together.
 * Every method throws a `CanvaFault` and nothing else.
 */
export interface DesignPort {
  /** Whether Canva offers it here: on this page type, plan and device. */
  supports(feature: DesignFeature): boolean;
  /** Calls when that changes; returns what ends it. */
  onSupportChange(listener: () => void): () => void;

  /** Uploads a picture and gives its reference, once Canva has all of it. */
  upload(picture: UploadRequest): Promise<string>;

  /** Fonts that Canva lets apps use; of some references, or a selection of all. */
  fonts(references?: readonly string[]): Promise<CanvaFont[]>;
  /** Lets the person choose a font; null when they close the window. */
  chooseFont(selected?: string): Promise<CanvaFont | null>;

  /** The design's id, the same for everyone who works on it; null when Canva doesn't tell. */
  designId(): Promise<string | null>;
  /** Pages in their order. */
  pages(): Promise<PageInfo[]>;
  currentPage(): Promise<PageInfo>;

  /** Adds a page behind the current one. */
  addPage(page: NativePage, refs: References): Promise<PageInfo & Added>;
  /** Puts one element on top of the current page. */
  addElement(element: NativeElement, refs: References): Promise<Added>;
  /** #rrggbb */
  setBackground(color: string): Promise<void>;

  /** What stands on the current page, or on every page that can be read. */
  read(which: 'current' | 'all'): Promise<PageSnapshot[]>;
  /**
   * Changes a page as it was read. All edits or none: when an element that an edit touches is no longer
   * as the snapshot has it, nothing is changed and the fault says `changed`.
   */
  edit(page: PageSnapshot, edits: readonly Edit[], refs: References): Promise<void>;

  /** Begins to drag a picture out of the panel; `event` is the DOM's dragstart. */
  startDrag(event: unknown, picture: DragRequest): Promise<void>;

  /** Opens Canva's bulk create with this app's table, or its publish window with this app's endpoint. */
  launch(what: 'bulk-create' | 'publish'): Promise<void>;

  /** A short message over the editor. */
  notify(message: string): Promise<void>;
  /** Asks Canva to open a page of the web. */
  openUrl(url: string): Promise<void>;
}

export type DesignFeature =
  | 'add-page'
  | 'add-element'
  | 'read-design'
  | 'choose-font'
  | 'drag'
  | 'bulk-create'
  | 'publish'
  | 'notify';

export interface UploadRequest {
  name: string;
  /** `data:image/png;base64,…`, at most 10 MB of characters. */
  dataUrl: string;
  mimeType: 'image/png' | 'image/jpeg' | 'image/svg+xml' | 'image/webp';
  /** px */
  width: number;
  height: number;
}

/** A picture to drag; uploaded only when it is dropped. */
export interface DragRequest {
  previewUrl: string;
  /** px in the panel. */
  previewSize: { width: number; height: number };
  /** px of the picture. */
  fullSize: { width: number; height: number };
  upload: () => Promise<UploadRequest>;
}

/** What was uploaded and found: by a picture's `key`, and by `faceKey`. A face without one is Canva's default. */
export interface References {
  pictures: ReadonlyMap<string, string>;
  faces: ReadonlyMap<string, FaceReference>;
}

export interface FaceReference {
  font: string;
  /** One that the font has. */
  weight: CanvaWeight;
}

export const CANVA_WEIGHTS = [
  'thin',
  'extralight',
  'light',
  'normal',
  'medium',
  'semibold',
  'bold',
  'ultrabold',
  'heavy',
] as const;
/** Canva's names of 100, 200 … 900. */
export type CanvaWeight = (typeof CANVA_WEIGHTS)[number];

export interface CanvaFont {
  ref: string;
  name: string;
  weights: readonly CanvaWeight[];
}

/** What was added is there, whatever this says. */
export interface Added {
  /** Why what should be see-through is opaque. */
  unfinished?: CanvaFault;
}

export interface PageInfo {
  /** Absent where Canva gives none. */
  id?: string;
  title?: string;
  /** Absent for whiteboards, documents and the like. */
  width?: number;
  height?: number;
}

export interface PageSnapshot extends PageInfo {
  /** 0-based place among the pages that were read. */
  index: number;
  locked: boolean;
  /** In paint order. */
  elements: ElementSnapshot[];
  /** #rrggbb, where it is one colour. */
  background?: string;
}

interface SnapshotBase {
  top: number;
  left: number;
  width: number;
  height: number;
  rotation: number;
  /** 0: opaque … 1: not seen. */
  transparency: number;
  locked: boolean;
}

export interface TextSnapshot extends SnapshotBase {
  kind: 'text';
  /** Runs of equal formatting; their texts joined are the whole, `\n` between paragraphs. */
  runs: TextRun[];
}

export interface TextRun {
  text: string;
  color?: string;
  font?: string;
  weight?: CanvaWeight;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  fontSize?: number;
  align?: 'start' | 'center' | 'end' | 'justify';
  lineHeightEm?: number;
  letterSpacingEm?: number;
}

/** A colour, a picture's reference, both or none; `other` for what apps can't read, as a gradient. */
export interface FillSnapshot {
  color?: string;
  picture?: string;
  other?: true;
}

export interface RectSnapshot extends SnapshotBase {
  kind: 'rect';
  fill: FillSnapshot;
  stroke?: { color?: string; weight: number };
}

export interface ShapeSnapshot extends SnapshotBase {
  kind: 'shape';
  viewBox: { top: number; left: number; width: number; height: number };
  paths: { d: string; fill: FillSnapshot; stroke?: { color?: string; weight: number } }[];
}

export interface GroupSnapshot extends SnapshotBase {
  kind: 'group';
  /** Relative to the group. */
  children: LeafSnapshot[];
}

/** An embed, or what apps can't read: a table, a video, a chart. */
export interface OpaqueSnapshot extends SnapshotBase {
  kind: 'embed' | 'unsupported';
}

export type LeafSnapshot = TextSnapshot | RectSnapshot | ShapeSnapshot | OpaqueSnapshot;
export type ElementSnapshot = LeafSnapshot | GroupSnapshot;

/** Where an element stands in a snapshot: its index, and the index of the child in a group. */
export type ElementPath = readonly [index: number] | readonly [index: number, child: number];

/** Sizes can't be changed: a resize is a `delete` and an `insert`, which a group's children can't have. */
export type Edit =
  /** New words in the style of the text's first run; `\n` between paragraphs. */
  | { do: 'text'; at: ElementPath; text: string }
  | { do: 'color'; at: ElementPath; path?: number; color: string }
  | { do: 'picture'; at: ElementPath; path?: number; picture: string }
  | { do: 'move'; at: ElementPath; top: number; left: number }
  | { do: 'transparency'; at: ElementPath; transparency: number }
  | { do: 'delete'; at: readonly [index: number] }
  /** Right above the element with this index; −1: below all. */
  | { do: 'insert'; above: number; element: NativeElement };
