/**
 * Siar as a library. The whole surface is here: read an event and a brand, plan the posts, render
 * them. The command line is built on the same functions.
 */
export {
  AssetError,
  formatFault,
  InputError,
  LimitError,
  RenderError,
  SiarError,
  type Bilingual,
  type Fault,
} from './errors.js';
export type { Job, RenderedPicture, SourcedBrand, SourcedEvent } from './job.js';
export type { Brand } from './model/brand.js';
export type { EventData, EventInput } from './model/event.js';
export type { Finding, Severity } from './model/finding.js';
export type { FileType, Format } from './model/format.js';
export { FORMATS, formatById } from './model/formats/index.js';
export type { Language } from './model/language.js';
export type { Scene, SceneLayer, ScenePage } from './model/scene.js';
export type { PlanRequest } from './plan.js';
export { parseBrand, readBrand, type ReadBrand } from './read/brand.js';
export { readEvents, type ReadEvent, type ReadOptions } from './read/index.js';
export { createRenderer, type Renderer, type RendererOptions } from './renderer.js';
export type { AddedTemplate } from './templates.js';
export { tuneProcess } from './tune-process.js';
export { createWorkbench, type TemplateSource, type Workbench } from './workbench.js';
