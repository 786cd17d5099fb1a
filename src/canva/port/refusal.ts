import type { ErrorCode } from '@canva/error';

/** What Canva answers when it doesn't do a thing, by its own code. */
export class CanvaRefusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'CanvaRefusal';
    this.code = code;
  }
}

/** @throws CanvaRefusal unless the condition holds */
export function insist(
  condition: boolean,
  message: string,
  code: ErrorCode = 'bad_request',
): asserts condition {
  if (!condition) throw new CanvaRefusal(code, message);
}
